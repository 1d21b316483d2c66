import type { Temporal } from 'temporal-polyfill'
import { openNextOfSeries } from '../actions/open-next-of-series.js'
import { openSeriesIds } from '../db/series.js'
import { type JobDeps, reasonOf } from './deps.js'

/** Periods of one series that a run catches up with; the next run goes on. */
const MOST_AT_ONCE = 24

/** Opens the commitment of the next period wherever a recurring one has come to it. */
export async function openSeries(
  deps: JobDeps,
  now: Temporal.Instant,
): Promise<{ opened: number }> {
  const { db, settings, gazetteer } = deps
  const actor = { personId: null, channel: 'job', request: null } as const
  let opened = 0
  for (const id of await openSeriesIds(db)) {
    try {
      const ctx = { db, now, settings, gazetteer, actor }
      for (let more = MOST_AT_ONCE; more > 0; more -= 1) {
        const { line } = await openNextOfSeries(ctx, { id })
        if (line === null) break
        opened += 1
      }
    } catch (error) {
      deps.log.error({ commitment: id, reason: reasonOf(error) }, 'a series was not continued')
    }
  }
  return { opened }
}

import { Temporal } from 'temporal-polyfill'
import { nextSendAfter } from '../db/notices.js'
import { people } from '../db/people.js'
import { nextRipeAfter } from '../db/ripe.js'
import { nextPeriodAt } from '../domain/digest-period.js'
import type { JobDeps } from './deps.js'

/** When something can come due next: a step, somebody's hour, a digest. */
export async function nextInstant(
  deps: JobDeps,
  now: Temporal.Instant,
): Promise<Temporal.Instant | null> {
  const { digest: times } = deps.settings
  const digests = (await people(deps.db, deps.settings)).flatMap(({ digest: rhythm, zone }) =>
    rhythm === 'none' ? [] : [nextPeriodAt(rhythm, times, zone, now)],
  )
  const steps = [await nextRipeAfter(deps.db, now), await nextSendAfter(deps.db, now)]
  const coming = [...digests, ...steps.flatMap((at) => at ?? [])]
  return coming.sort(Temporal.Instant.compare)[0] ?? null
}

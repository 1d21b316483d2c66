import { Temporal } from 'temporal-polyfill'
import { lastGoodRun } from '../db/runs.js'
import type { C } from './deps.js'
import { instantWords } from './render.js'

/** "As of …" with the last successful check, so that silence never looks like "all well". */
export async function asOf(c: C): Promise<string> {
  const { db, settings } = c.get('deps')
  const zone = c.get('person')?.zone ?? settings.zone
  const runs = await Promise.all([lastGoodRun(db, 'check'), lastGoodRun(db, 'tick')])
  const last = runs.reduce(later)
  const check =
    last === null
      ? 'No check has ended well yet.'
      : `Last successful check ${instantWords(last, zone)}.`
  return `As of ${instantWords(c.get('now'), zone)} (${zone}). ${check}`
}

type Moment = Temporal.Instant | null

function later(a: Moment, b: Moment): Moment {
  if (a === null || b === null) return a ?? b
  return Temporal.Instant.compare(a, b) < 0 ? b : a
}

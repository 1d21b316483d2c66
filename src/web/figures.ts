import { type Counts, counts } from '../db/counts.js'
import { countsByDirection, type OfDirection } from '../db/counts-by-direction.js'
import { timeToCheck } from '../db/time-to-check.js'
import type { Direction } from '../domain/commitment.js'
import type { C } from './deps.js'

export interface Figures extends Counts {
  /** A promised day or period has passed. */
  pastDue: number
  /** Only an approximate window has passed. */
  toCheck: number
  /** Null where nobody said which parties are at home. */
  byDirection: Record<Direction, OfDirection> | null
}

/** The counts of the overview and the report, for the reader's day. */
export async function figuresOf(c: C): Promise<Figures> {
  const { db, settings } = c.get('deps')
  const today = c.get('today')
  const [total, toCheck, byDirection] = await Promise.all([
    counts(db, today),
    timeToCheck(db, today),
    settings.home.length === 0 ? null : countsByDirection(db),
  ])
  return { ...total, toCheck, pastDue: total.overdue - toCheck, byDirection }
}

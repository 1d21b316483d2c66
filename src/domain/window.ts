/** A calendar date as said in a statement: ISO `YYYY-MM-DD`, never an instant. */
export type Day = string

export const PRECISIONS = [
  'day',
  'week',
  'month',
  'quarter',
  'season',
  'half',
  'year',
  'decade',
  'range',
  'approximate',
] as const
export type Precision = (typeof PRECISIONS)[number]

/** Due window: calendar dates, both ends inclusive; `null` is an open end. The deadline is `until`. */
export interface Window {
  from: Day | null
  until: Day | null
  precision: Precision
  /** The words it was read from; empty when a person gave the dates. */
  text: string
  /** One sentence on how the dates follow from the words, for a layman. */
  basis: string
  /** What was taken for granted, one short sentence each. */
  assumptions: string[]
}

/** An event that a date hangs on; the window appears once a person gives the event's date. */
export interface Anchor {
  /** The event in the words of the source, e.g. `signing`, `the next summit`. */
  event: string
  relation: 'at' | 'by' | 'within' | 'before' | 'after'
  /** ISO 8601 duration from the event (`P6M`), or null when the event's own day is meant. */
  offset: string | null
  text: string
}

/** A day to look again, where the words fix no window ("in the coming weeks"). */
export interface CheckBack {
  on: Day
  text: string
  basis: string
}

export interface Recurrence {
  /** RFC 5545 RRULE value without the `RRULE:` prefix; null where the words give no rule. */
  rrule: string | null
  text: string
  basis: string
}

/** Coarser than a day: one day of these was only counted out ("in three months"). */
const COUNTED: ReadonlySet<Precision> = new Set(['week', 'month', 'quarter', 'half', 'year'])

/** Windows that never say "past due by 1 day", because nobody promised a day. */
export function isApproximate({
  from,
  until,
  precision,
}: Pick<Window, 'from' | 'until' | 'precision'>): boolean {
  if (precision === 'season' || precision === 'approximate') return true
  return from !== null && from === until && COUNTED.has(precision)
}

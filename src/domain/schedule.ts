import { daysBetween, isAfter, isBefore } from './calendar.js'
import type { RegisterLine } from './register.js'
import type { Day } from './window.js'

/** The third axis of status: computed from window, completion and today, never stored. */
export const SCHEDULES = [
  'closed',
  'no_date',
  'upcoming',
  'open',
  'due_soon',
  'due_today',
  'past_due',
] as const
export type Schedule = (typeof SCHEDULES)[number]

/** A deadline within so many days is `due_soon`. */
export const SOON_DAYS = 7

/**
 * Where a commitment stands on the day `today`. A deadline that is near or over outweighs the
 * rest of the window, so a one-day event becomes `due_soon` although its day has not begun.
 */
export function scheduleOf(line: Pick<RegisterLine, 'closed' | 'due'>, today: Day): Schedule {
  if (line.closed) return 'closed'
  const from = line.due?.from ?? null
  const until = line.due?.until ?? null
  if (from === null && until === null) return 'no_date'
  if (until !== null) {
    const left = daysBetween(today, until)
    if (left < 0) return 'past_due'
    if (left === 0) return 'due_today'
    if (left <= SOON_DAYS) return 'due_soon'
  }
  return from !== null && isBefore(today, from) ? 'upcoming' : 'open'
}

/** Whole days since the deadline; null when it is not past, absent, or the line is closed. */
export function daysPastDue(line: Pick<RegisterLine, 'closed' | 'due'>, today: Day): number | null {
  const until = line.due?.until ?? null
  if (line.closed || until === null) return null
  const late = daysBetween(until, today)
  return late > 0 ? late : null
}

export type Punctuality = 'by_first_date' | 'by_current_date' | 'late'

/** How a fulfilled one kept its dates; null when it is not fulfilled, undated, or its day unknown. */
export function punctuality(
  line: Pick<RegisterLine, 'completion' | 'happenedOn' | 'due' | 'firstDue'>,
): Punctuality | null {
  const day = line.happenedOn
  const current = line.due?.until ?? null
  const first = line.firstDue?.until ?? current
  if (line.completion !== 'fulfilled' || day === null || first === null) return null
  if (!isAfter(day, first)) return 'by_first_date'
  return current !== null && !isAfter(day, current) ? 'by_current_date' : 'late'
}

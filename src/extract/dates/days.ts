import * as calendar from '../../domain/calendar.js'
import type { Day } from '../../domain/window.js'

/**
 * The calendar's arithmetic, each answer kept: a text asks for the same few days again and again,
 * and rules ask before it is known which of them reads farthest.
 */

/** Answers kept by each function; then it begins anew. */
const MOST = 5000

function kept<A, T>(compute: (a: A) => T): (a: A) => T {
  const known = new Map<A, T>()
  return (a) => {
    const before = known.get(a)
    if (before !== undefined) return before
    const value = compute(a)
    if (known.size >= MOST) known.clear()
    known.set(a, value)
    return value
  }
}

function keptBoth<A, B, T>(compute: (a: A, b: B) => T): (a: A, b: B) => T {
  const rows = kept((a: A) => kept((b: B) => compute(a, b)))
  return (a, b) => rows(a)(b)
}

export const yearOf = kept(calendar.yearOf)
export const monthOf = kept(calendar.monthOf)
export const dayOfWeek = kept(calendar.dayOfWeek)
export const isoWeekStart = kept(calendar.isoWeekStart)
export const isoWeekEnd = kept(calendar.isoWeekEnd)
/** `28 February 2024`. */
export const longDay = kept(calendar.longDay)
/** `April 2024`. */
export const longMonth = kept(calendar.longMonth)
export const easterSunday = kept(calendar.easterSunday)

export const addDays = keptBoth(calendar.addDays)
export const addWeeks = keptBoth(calendar.addWeeks)
export const addMonths = keptBoth(calendar.addMonths)
export const addYears = keptBoth(calendar.addYears)
export const addWorkingDays = keptBoth(calendar.addWorkingDays)
export const nextWeekday = keptBoth(calendar.nextWeekday)
export const daysBetween = keptBoth(calendar.daysBetween)
export const unitSpan = keptBoth(calendar.unitSpan)

const daysByMonth = keptBoth((year: number, month: number) =>
  kept((day: number) => ({ day: calendar.dayOf(year, month, day) })),
)
const monthsByCount = kept((count: number) =>
  keptBoth((year: number, month: number) => calendar.monthsSpan(year, month, count)),
)
const unitsByDay = kept((unit: calendar.Unit) =>
  keptBoth((day: Day, count: number) => calendar.addUnits(day, count, unit)),
)

/** The day of these numbers, or null when the calendar has none (31 April, month 13). */
export function dayOf(year: number, month: number, day: number): Day | null {
  return daysByMonth(year, month)(day).day
}

/** From the first day of a month to the last day of the month `count - 1` later. */
export function monthsSpan(year: number, month: number, count = 1): calendar.Span {
  return monthsByCount(count)(year, month)
}

/** `count` may be negative; a quarter is three months. */
export function addUnits(day: Day, count: number, unit: calendar.Unit): Day {
  return unitsByDay(unit)(day, count)
}

import { Temporal } from 'temporal-polyfill'
import type { Day } from './window.js'

/**
 * Arithmetic on calendar days. Every `Day` is `YYYY-MM-DD`; months and quarters are 1-based;
 * weekdays are ISO numbers, 1 = Monday … 7 = Sunday. A malformed day throws a RangeError.
 */

export type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year'

export interface Span {
  from: Day
  until: Day
}

const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

const plain = (day: Day) => Temporal.PlainDate.from(day)

/** The day of these numbers, or null when the calendar has none (31 April, month 13). */
export function dayOf(year: number, month: number, day: number): Day | null {
  if (![year, month, day].every(Number.isInteger) || year < 1 || year > 9999) return null
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** Whether the text is a real day written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const m = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  return m !== null && dayOf(Number(m[1]), Number(m[2]), Number(m[3])) !== null
}

/** How many days the month has; leap years included. */
export function daysInMonth(year: number, month: number): number {
  return Temporal.PlainYearMonth.from({ year, month }).daysInMonth
}

export function yearOf(day: Day): number {
  return plain(day).year
}

export function monthOf(day: Day): number {
  return plain(day).month
}

export function dayOfMonth(day: Day): number {
  return plain(day).day
}

/** 1…4 */
export function quarterOf(day: Day): number {
  return Math.ceil(monthOf(day) / 3)
}

/** ISO number, 1 = Monday … 7 = Sunday. */
export function dayOfWeek(day: Day): number {
  return plain(day).dayOfWeek
}

export function addDays(day: Day, days: number): Day {
  return plain(day).add({ days }).toString()
}

export function addWeeks(day: Day, weeks: number): Day {
  return plain(day).add({ weeks }).toString()
}

/** Clamped to the month's last day: 31 January plus one month is 28 or 29 February. */
export function addMonths(day: Day, months: number): Day {
  return plain(day).add({ months }).toString()
}

/** Clamped: 29 February plus one year is 28 February. */
export function addYears(day: Day, years: number): Day {
  return plain(day).add({ years }).toString()
}

/** `count` may be negative; a quarter is three months. */
export function addUnits(day: Day, count: number, unit: Unit): Day {
  if (unit === 'day') return addDays(day, count)
  if (unit === 'week') return addWeeks(day, count)
  if (unit === 'month') return addMonths(day, count)
  return unit === 'quarter' ? addMonths(day, count * 3) : addYears(day, count)
}

/** Weekends are skipped; holidays are not known here. `count` may be negative. */
export function addWorkingDays(day: Day, count: number): Day {
  const step = count < 0 ? -1 : 1
  let at = day
  while (dayOfWeek(at) > 5) at = addDays(at, -step)
  at = addWeeks(at, Math.trunc(count / 5))
  for (let left = Math.abs(count % 5); left > 0; ) {
    at = addDays(at, step)
    if (dayOfWeek(at) <= 5) left -= 1
  }
  return at
}

/** ISO days of four-digit years sort as text. Negative when `a` comes first, 0 when equal, positive when `b` comes first; fits `sort`. */
export function compareDays(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0
}

export function isBefore(a: Day, b: Day): boolean {
  return compareDays(a, b) < 0
}

export function isAfter(a: Day, b: Day): boolean {
  return compareDays(a, b) > 0
}

/** Whole days from `a` to `b`; negative when `b` is earlier. */
export function daysBetween(a: Day, b: Day): number {
  return plain(a).until(plain(b), { largestUnit: 'day' }).days
}

export function earlierOf(a: Day, b: Day): Day {
  return isAfter(a, b) ? b : a
}

export function laterOf(a: Day, b: Day): Day {
  return isBefore(a, b) ? b : a
}

export function monthStart(day: Day): Day {
  return plain(day).with({ day: 1 }).toString()
}

export function monthEnd(day: Day): Day {
  const date = plain(day)
  return date.with({ day: date.daysInMonth }).toString()
}

/** The last day of a month given by its numbers. */
export function lastOfMonth(year: number, month: number): Day {
  return monthEnd(Temporal.PlainDate.from({ year, month, day: 1 }).toString())
}

/** Monday of the ISO week that holds the day. */
export function isoWeekStart(day: Day): Day {
  return addDays(day, 1 - dayOfWeek(day))
}

/** Sunday of the ISO week that holds the day. */
export function isoWeekEnd(day: Day): Day {
  return addDays(day, 7 - dayOfWeek(day))
}

export function quarterStart(day: Day): Day {
  return plain(day)
    .with({ month: quarterOf(day) * 3 - 2, day: 1 })
    .toString()
}

export function quarterEnd(day: Day): Day {
  return monthEnd(addMonths(quarterStart(day), 2))
}

export function yearStart(day: Day): Day {
  return plain(day).with({ month: 1, day: 1 }).toString()
}

export function yearEnd(day: Day): Day {
  return plain(day).with({ month: 12, day: 31 }).toString()
}

/** The whole calendar unit that holds the day (weeks from Monday). */
export function unitSpan(day: Day, unit: Unit): Span {
  if (unit === 'week') return { from: isoWeekStart(day), until: isoWeekEnd(day) }
  if (unit === 'month') return { from: monthStart(day), until: monthEnd(day) }
  if (unit === 'quarter') return { from: quarterStart(day), until: quarterEnd(day) }
  if (unit === 'year') return { from: yearStart(day), until: yearEnd(day) }
  return { from: day, until: day }
}

/** From the first day of a month to the last day of the month `count - 1` later. */
export function monthsSpan(year: number, month: number, count = 1): Span {
  const from = Temporal.PlainDate.from({ year, month, day: 1 }).toString()
  return { from, until: monthEnd(addMonths(from, count - 1)) }
}

/** The first such weekday (1 = Monday) strictly after the day. */
export function nextWeekday(day: Day, weekday: number): Day {
  return addDays(day, ((weekday - dayOfWeek(day) + 6) % 7) + 1)
}

/** English name of a month, 1-based; empty outside 1…12. */
export function monthName(month: number): string {
  return MONTH_NAMES[month - 1] ?? ''
}

/** As people read it: `28 February 2024`. */
export function longDay(day: Day): string {
  const date = plain(day)
  return `${date.day} ${monthName(date.month)} ${date.year}`
}

/** As people read a month: `April 2024`. */
export function longMonth(day: Day): string {
  return `${monthName(monthOf(day))} ${yearOf(day)}`
}

/** Easter Sunday of the western churches (Gregorian computus). */
export function easterSunday(year: number): Day {
  const g = year % 19
  const c = Math.floor(year / 100)
  const h = (c - Math.floor(c / 4) - Math.floor((8 * c + 13) / 25) + 19 * g + 15) % 30
  const i = h - Math.floor(h / 28) * (1 - Math.floor(29 / (h + 1)) * Math.floor((21 - g) / 11))
  const j = (year + Math.floor(year / 4) + i + 2 - c + Math.floor(c / 4)) % 7
  return addDays(monthsSpan(year, 3).from, 27 + i - j)
}

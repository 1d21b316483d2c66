import { compareDays, isBefore, type Span } from '../../domain/calendar.js'
import type { Day, Precision } from '../../domain/window.js'
import { addYears, longDay, yearOf } from './days.js'
import type { Context } from './grammar/context.js'

/** A stretch of the calendar that words stand for, before any "by" or "after" around it. */
export interface Period extends Span {
  precision: Precision
  /** For the basis: `April 2024`, `spring 2025`. */
  name: string
  /** One sentence on how the words became dates. */
  basis: string
  notes: string[]
  /** The day that "by" reaches when it is not the last one: mid-March is the 15th. */
  mid?: Day
  /** Read again for another year, where the words name none. */
  inYear?: ((year: number) => Period | null) | undefined
  /** Only a date behind a word that leads one in; a lone "May" or "2030" is not. */
  bare?: boolean
  /** The words name the end of something, so "before" includes it. */
  isEnd?: boolean
  /** Hours were said: "before noon on Friday" is still Friday. */
  withinDay?: boolean
  /** How exact the deadline is that its end makes, where that differs. */
  endPrecision?: Precision
  /** The words themselves say that it is over ("last December"), so nothing can begin with it. */
  gone?: boolean
}

type Details = Pick<Period, 'mid' | 'bare' | 'isEnd' | 'inYear' | 'endPrecision'> & {
  notes?: string[]
}

/** A period said in full. */
export function period(
  span: Span,
  precision: Precision,
  name: string,
  basis: string,
  details: Details = {},
): Period {
  return { from: span.from, until: span.until, precision, name, basis, notes: [], ...details }
}

export function onDay(day: Day, basis?: string): Period {
  const name = longDay(day)
  return period({ from: day, until: day }, 'day', name, basis ?? `Read as: ${name}, as said.`)
}

/** Year by year from the one before (or after) the statement, until one fits. */
function firstFit(
  cx: Context,
  inYear: (year: number) => Period | null,
  step: 1 | -1,
  fits: (p: Period) => boolean,
): Period | null {
  for (let i = 0; i < 10; i += 1) {
    const p = inYear(yearOf(cx.said) + step * (i - 1))
    if (p !== null && fits(p)) return p
  }
  return null
}

/**
 * The year nobody said: the running or next one to come, in a clause about the past the last one.
 * Ten years are tried, which is enough for 29 February.
 */
export function rolled(
  cx: Context,
  at: number,
  inYear: (year: number) => Period | null,
): Period | null {
  const past = cx.isPast(at)
  const fits = (p: Period) =>
    past ? compareDays(p.from, cx.said) <= 0 : compareDays(p.until, cx.said) >= 0
  const hit = firstFit(cx, inYear, past ? -1 : 1, fits)
  if (hit === null) return null
  const note = past
    ? `No year was said; taken as the last one before ${longDay(cx.said)}.`
    : `No year was said; taken as the running or next one after ${longDay(cx.said)}.`
  return { ...hit, notes: [...hit.notes, note], inYear }
}

/** The latest year whose period lies wholly before the statement, whatever tense the clause is in. */
export function latestBefore(cx: Context, inYear: (year: number) => Period | null): Period | null {
  const hit = firstFit(cx, inYear, -1, (p) => isBefore(p.until, cx.said))
  return hit === null ? null : over({ ...hit, inYear })
}

/** A period whose words say that it is over. */
export function over(p: Period): Period {
  return { ...p, basis: toldAsPast(p.basis), gone: true }
}

const TOLD = 'Told as past: '

/** `Told as past: the whole month of December 2023.` */
export function toldAsPast(basis: string): string {
  return basis.startsWith(TOLD) ? basis : `${TOLD}${basis.replace(/^Read as: /, '')}`
}

/** Years outside the calendar we read are refused rather than misread. */
export function isSane(day: Day): boolean {
  return /^[0-9]{4}-/.test(day)
}

/** The period moved to the year in which it lies at or after the other one's start. */
export function notBefore(p: Period, other: Period): Period | null {
  if (p.inYear === undefined) return p
  const year = yearOf(other.from)
  const same = p.inYear(year)
  return same !== null && !isBefore(same.until, other.from) ? same : p.inYear(year + 1)
}

/** The period moved to the year in which it lies at or before the other one's end. */
export function notAfter(p: Period, other: Period): Period | null {
  if (p.inYear === undefined) return p
  const year = yearOf(other.from)
  const same = p.inYear(year)
  return same !== null && !isBefore(other.from, same.from) ? same : p.inYear(year - 1)
}

/** Whether a day is near enough to `said` for plain arithmetic to stay in range. */
export function inReach(cx: Context, years: number): boolean {
  return Math.abs(years) <= 500 && isSane(addYears(cx.said, years))
}

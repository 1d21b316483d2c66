import { Temporal } from 'temporal-polyfill'
import type { Day } from '../domain/window.js'

const MONTHS =
  'January|February|March|April|May|June|July|August|September|October|November|December'
const LONG_DATE = new RegExp(`\\b(${MONTHS})\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, 'i')
const DAY_FIRST = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+(${MONTHS}),?\\s+(\\d{4})\\b`, 'i')
const ISO = /\b(\d{4})-(\d{2})-(\d{2})\b/

/** The first full date in the lines of a heading; null where there is none. */
export function dateIn(lines: readonly string[]): Day | null {
  for (const line of lines) {
    const iso = ISO.exec(line)
    const long = LONG_DATE.exec(line)
    const dayFirst = DAY_FIRST.exec(line)
    if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]))
    if (long) return day(Number(long[3]), monthOf(long[1] ?? ''), Number(long[2]))
    if (dayFirst) return day(Number(dayFirst[3]), monthOf(dayFirst[2] ?? ''), Number(dayFirst[1]))
  }
  return null
}

const monthOf = (name: string): number =>
  MONTHS.toLowerCase().split('|').indexOf(name.toLowerCase()) + 1

function day(year: number, month: number, dayOfMonth: number): Day | null {
  try {
    return Temporal.PlainDate.from(
      { year, month, day: dayOfMonth },
      { overflow: 'reject' },
    ).toString()
  } catch {
    return null
  }
}

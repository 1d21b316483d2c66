import { isAfter, unitSpan } from './calendar.js'
import type { Day, Precision, Window } from './window.js'

const UNITS = ['month', 'quarter', 'year'] as const

/** How exact a pair of ends is: a day, a whole month, quarter or year, else a range. */
export function precisionOf(from: Day | null, until: Day | null): Precision {
  if (from === null || until === null || from === until) return 'day'
  for (const unit of UNITS) {
    const span = unitSpan(from, unit)
    if (span.from === from && span.until === until) return unit
  }
  return 'range'
}

/** Whether a window has an end at all and its ends are in order. */
export function isWindow(from: Day | null, until: Day | null): boolean {
  if (from === null) return until !== null
  return until === null || !isAfter(from, until)
}

/** A window whose dates a person gave rather than the words of a source. */
export function givenWindow(from: Day | null, until: Day | null, basis: string): Window {
  return { from, until, precision: precisionOf(from, until), text: '', basis, assumptions: [] }
}

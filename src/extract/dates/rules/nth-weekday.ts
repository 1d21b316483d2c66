import type { Span } from '../../../domain/calendar.js'
import type { Day } from '../../../domain/window.js'
import { addDays, addWeeks, nextWeekday } from '../days.js'

/** The `n`th such weekday of a stretch; 0 is the last. Null where it has none. */
export function nthWeekday(p: Span, n: number, weekday: number): Day | null {
  const first = nextWeekday(addDays(p.from, -1), weekday)
  const last = addDays(nextWeekday(p.until, weekday), -7)
  const day = n === 0 ? last : addWeeks(first, n - 1)
  return day > p.until ? null : day
}

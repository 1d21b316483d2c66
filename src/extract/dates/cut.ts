import { isBefore } from '../../domain/calendar.js'
import type { Day } from '../../domain/window.js'
import { addDays, addMonths, daysBetween, longDay, monthsSpan, yearOf } from './days.js'
import type { Period } from './period.js'

export type Part = 'early' | 'mid' | 'late'

interface Cut {
  from: Day
  until: Day
  mid?: Day
}

const at = (p: Period, from: number, until: number): Cut => ({
  from: addDays(p.from, from - 1),
  until: addDays(p.from, until - 1),
})

function cutMonth(p: Period, part: Part): Cut {
  if (part === 'early') return at(p, 1, 10)
  if (part === 'late') return { from: addDays(p.from, 20), until: p.until }
  return { ...at(p, 11, 20), mid: addDays(p.from, 14) }
}

/** By the months of the year itself: a fiscal one may begin in April. */
function cutYear(p: Period, part: Part): Cut {
  if (addDays(addMonths(p.from, 12), -1) === p.until) return cutTwelve(p, part)
  const year = yearOf(p.from)
  if (part === 'early') return monthsSpan(year, 1, 3)
  if (part === 'late') return monthsSpan(year, 10, 3)
  return { ...monthsSpan(year, 5, 4), mid: monthsSpan(year, 6).until }
}

function cutTwelve({ from }: Period, part: Part): Cut {
  const months = (first: number, last: number): Cut => ({
    from: addMonths(from, first - 1),
    until: addDays(addMonths(from, last), -1),
  })
  if (part === 'early') return months(1, 3)
  if (part === 'late') return months(10, 12)
  return { ...months(5, 8), mid: months(1, 6).until }
}

/** Monday to Wednesday, Wednesday and Thursday, Thursday to Sunday. */
function cutWeek(p: Period, part: Part): Cut {
  if (part === 'early') return at(p, 1, 3)
  return part === 'mid' ? { ...at(p, 3, 4), mid: addDays(p.from, 3) } : at(p, 4, 7)
}

/** Anything else in thirds: whole months where it has them, else days. */
function cutThirds(p: Period, part: Part): Cut {
  const months = { season: 1, quarter: 1, half: 2 }[p.precision as string]
  const n = part === 'early' ? 0 : part === 'mid' ? 1 : 2
  if (months !== undefined) {
    const from = addMonths(p.from, n * months)
    const until = addDays(addMonths(from, months), -1)
    return n === 1
      ? { from, until, mid: addDays(from, Math.floor(daysBetween(from, until) / 2)) }
      : { from, until }
  }
  const days = daysBetween(p.from, p.until) + 1
  const third = Math.max(1, Math.ceil(days / 3))
  const from = addDays(p.from, Math.min(n * third, days - 1))
  const end = n === 2 ? p.until : addDays(from, third - 1)
  return { from, until: isBefore(p.until, end) ? p.until : end }
}

/** 2030–2032, 2033–2036, 2037–2039. */
function cutDecade(p: Period, part: Part): Cut {
  const year = yearOf(p.from)
  if (part === 'early') return monthsSpan(year, 1, 36)
  if (part === 'late') return monthsSpan(year + 7, 1, 36)
  return { ...monthsSpan(year + 3, 1, 48), mid: monthsSpan(year + 5, 12).until }
}

function cut(p: Period, part: Part): Cut {
  if (p.precision === 'month') return cutMonth(p, part)
  if (p.precision === 'week') return cutWeek(p, part)
  if (p.precision === 'decade') return cutDecade(p, part)
  return p.precision === 'year' ? cutYear(p, part) : cutThirds(p, part)
}

const WORDS = { early: 'the beginning', mid: 'the middle', late: 'the end' }

/** A part of a period; where the year is open, the part itself decides which year it is. */
export function partOf(p: Period, part: Part): Period {
  const span = cut(p, part)
  const name = `${WORDS[part]} of ${p.name}`
  const basis = `Read as: ${name}, ${longDay(span.from)} to ${longDay(span.until)}.`
  const precision = p.precision === 'season' ? 'season' : 'range'
  const inner = p.inYear
  const inYear = inner && ((year: number) => cutAgain(inner(year), part))
  const base = {
    ...p,
    mid: undefined,
    inYear,
    bare: false,
    isEnd: part === 'late',
    endPrecision: p.precision,
  }
  return { ...base, ...span, name, basis, precision }
}

function cutAgain(p: Period | null, part: Part): Period | null {
  return p === null ? null : partOf(p, part)
}

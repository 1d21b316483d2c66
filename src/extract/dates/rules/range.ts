import { isAfter } from '../../../domain/calendar.js'
import { addDays, dayOf, longDay, longMonth, monthsSpan } from '../days.js'
import { either, longest } from '../grammar/choice.js'
import type { Context } from '../grammar/context.js'
import type { Rule } from '../grammar/rule.js'
import { map, opt, seq } from '../grammar/sequence.js'
import { word } from '../grammar/words.js'
import { ordinal, plainNumber } from '../numbers.js'
import { notAfter, notBefore, onDay, over, type Period, period, rolled } from '../period.js'
import { abbreviationDot, anyMonth } from './month-word.js'
import { dayMonthRange } from './numeric.js'
import { yearHead, yearTail } from './year-tail.js'

const to = word('to', '-', 'until', 'till', 'through', 'thru')
const and = word('and', '&')
const dayNumber = map(seq(opt(word('the')), either(ordinal, plainNumber)), ([, n]) =>
  n >= 1 && n <= 31 ? n : null,
)

function join(a: Period, b: Period): Period | null {
  if (isAfter(a.from, b.until) || a.gone !== b.gone) return null
  const same = a.precision === b.precision
  const name = `${a.name} to ${b.name}`
  const basis = `Read as: from ${longDay(a.from)} to ${longDay(b.until)}, both included.`
  const notes = [...new Set([...a.notes, ...b.notes])]
  const p = period({ from: a.from, until: b.until }, same ? a.precision : 'range', name, basis)
  return a.gone ? over({ ...p, notes }) : { ...p, notes }
}

/** Each end takes its year from the other where only one has it. */
function ends(a: Period, b: Period): [Period, Period] | null {
  if (a.inYear && !b.inYear) {
    const start = notAfter(a, b)
    return start === null ? null : [{ ...start, notes: [] }, b]
  }
  const end = notBefore(b, a)
  return end === null ? null : [a, a.inYear ? { ...end, notes: a.notes } : end]
}

function span(a: Period, b: Period): Period | null {
  const both = ends(a, b)
  return both === null ? null : join(...both)
}

type Days = { first: number; last: number; month: number; year: number | null }

const daysThenMonth: Rule<Days> = map(
  seq(
    dayNumber,
    either(to, and),
    dayNumber,
    opt(word('of')),
    anyMonth,
    abbreviationDot,
    opt(yearTail),
  ),
  ([first, , last, , month, , year]) => ({ first, last, month, year }),
)
const monthThenDays: Rule<Days> = map(
  seq(anyMonth, abbreviationDot, dayNumber, either(to, and), dayNumber, opt(yearTail)),
  ([month, , first, , last, year]) => ({ first, last, month, year }),
)

function daySpan(d: Days, year: number): Period | null {
  const first = dayOf(year, d.month, d.first)
  const last = dayOf(year, d.month, d.last)
  return first === null || last === null ? null : join(onDay(first), onDay(last))
}

/** `10–12 April`, `April 10 to 12, 2024`, `10 and 11 April`. */
const days: Rule<Period> = map(longest(daysThenMonth, monthThenDays), (d, cx, at) =>
  d.year === null ? rolled(cx, at, (year) => daySpan(d, year)) : daySpan(d, d.year),
)

/** `2024–2025`, `2024-25`, `2024/25`. */
const years: Rule<Period> = map(
  seq(plainNumber, word('-', '/', 'to'), plainNumber),
  ([a, mark, b], cx, at, end) => {
    if (cx.tokens[at]?.raw.length !== 4 || cx.tokens[end]?.text === '%') return null
    const short = cx.tokens[end - 1]?.raw.length === 2 && mark !== 'to'
    const last = short ? Math.floor(a / 100) * 100 + b : b
    if (a < 1900 || last > 2199 || last <= a || (short && last > a + 20)) return null
    const name = `${a} to ${last}`
    const p = period(
      { from: `${a}-01-01`, until: `${last}-12-31` },
      'year',
      name,
      `Read as: from 1 January ${a} to 31 December ${last}.`,
    )
    return mark === 'to' ? { ...p, bare: true } : p
  },
)

/** `March and April 2025`, `June or July`: neighbours named together. */
function neighbours(cx: Context, at: number, a: Period, b: Period): Period | null {
  const both = ends(a, b)
  if (both === null || cx.isPast(at)) return null
  const touching = addDays(both[0].until, 1) === both[1].from
  const joined = touching ? join(...both) : null
  return joined === null ? null : { ...joined, bare: a.bare }
}

const monthsThenYear: Rule<Period> = map(
  seq(
    opt(yearHead),
    anyMonth,
    either(to, word('and', 'or', '/')),
    anyMonth,
    abbreviationDot,
    opt(yearTail),
  ),
  ([head, a, , b, , tail], cx, at) => {
    const year = head ?? tail
    const inYear = (y: number): Period | null => {
      const start = `${String(y - (a > b ? 1 : 0)).padStart(4, '0')}-${String(a).padStart(2, '0')}-01`
      const end = monthsSpan(y, b)
      const name = `${longMonth(start)} to ${longMonth(end.from)}`
      const basis = `Read as: from ${longDay(start)} to ${longDay(end.until)}.`
      return period({ from: start, until: end.until }, 'month', name, basis)
    }
    if (year !== null) return inYear(year)
    const p = rolled(cx, at, inYear)
    return p === null ? null : { ...p, bare: true }
  },
)

/** Behind "between": two ends with "and". */
export function rangeOfTwo(one: Rule<Period>): Rule<Period> {
  return map(seq(one, word('and', '-'), one), ([a, , b]) => span(a, b))
}

/** A range of plain periods; its ends take their year from each other. */
export function rangeRule(one: Rule<Period>): Rule<Period> {
  const fromTo = map(seq(one, to, one), ([a, , b]) => span(a, b))
  const pair = map(seq(one, word('or', 'and'), one), ([a, , b], cx, at) => neighbours(cx, at, a, b))
  return longest(dayMonthRange, days, years, fromTo, monthsThenYear, pair)
}

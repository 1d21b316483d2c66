import type { Unit } from '../../../domain/calendar.js'
import type { Day } from '../../../domain/window.js'
import { addDays, addUnits, addWeeks, isoWeekEnd, isoWeekStart, longDay, yearOf } from '../days.js'
import { either, longest } from '../grammar/choice.js'
import { phrase } from '../grammar/phrase.js'
import type { Rule } from '../grammar/rule.js'
import { map, opt, seq } from '../grammar/sequence.js'
import { word } from '../grammar/words.js'
import { UNITS } from '../lexicon.js'
import { cardinal, ordinal } from '../numbers.js'
import { type Period, period, rolled } from '../period.js'
import { reroll } from './part.js'
import { yearHead, yearTail } from './year-tail.js'

const NAMES = ['', 'first', 'second', 'third', 'fourth', 'fifth']

interface Slice {
  from: Day
  until: Day
  what: string
}

/** Days 1–7, 8–14 and so on; `last` counts back from the end. */
function weekSlice(p: Period, n: number, count: number): Slice | null {
  const what = `the ${n === 0 ? 'last' : (NAMES[n] ?? `${n}th`)} ${count > 1 ? `${count} weeks` : 'week'}`
  if (n === 0) return { from: addDays(p.until, 1 - 7 * count), until: p.until, what }
  const from = addDays(p.from, (n - 1) * 7)
  const end = addDays(from, 7 * count - 1)
  if (from > p.until) return null
  return { from, until: end > p.until ? p.until : end, what }
}

/** Weeks of a year are ISO weeks. */
function isoWeek(year: number, n: number, count: number): Slice | null {
  const first = isoWeekStart(`${year}-01-04`)
  const last = isoWeekStart(`${year}-12-28`)
  const from = n === 0 ? addWeeks(last, 1 - count) : addWeeks(first, n - 1)
  if (n > 53 || from > last) return null
  const what = n === 0 ? 'the last week' : `week ${n}`
  return { from, until: isoWeekEnd(addWeeks(from, count - 1)), what }
}

function tenDays(p: Period, n: number): Slice | null {
  if (p.precision !== 'month' || n > 3) return null
  const from = addDays(p.from, ((n || 3) - 1) * 10)
  const until = n === 3 || n === 0 ? p.until : addDays(from, 9)
  return { from, until, what: `the ${n === 0 ? 'last' : NAMES[n]} ten days` }
}

type Slicer = (p: Period) => Slice | null

/** `the first six months of 2025`, `the last ten days of May`. */
function stretch(p: Period, n: number, count: number, u: Unit): Slice | null {
  const first = n === 0 ? addUnits(addDays(p.until, 1), -count, u) : p.from
  const end = n === 0 ? p.until : addDays(addUnits(p.from, count, u), -1)
  if (n > 1 || count < 1 || count > 366 || first < p.from || end > p.until) return null
  return { from: first, until: end, what: `the ${n === 0 ? 'last' : 'first'} ${count} ${u}s` }
}

const which = either(
  ordinal,
  map(word('last', 'final'), () => 0),
)
const counted = opt(cardinal)
const weekWord = word('week', 'weeks', 'wk', 'wks')

const slicer: Rule<Slicer> = either<Slicer>(
  map(
    seq(opt(word('the')), which, cardinal, word('days', 'months', 'quarters'), word('of', 'in')),
    ([, n, count, u]) =>
      (p) =>
        stretch(p, n, count, UNITS.get(u) ?? 'day'),
  ),
  map(
    seq(opt(word('the')), which, counted, weekWord, opt(word('of', 'in'))),
    ([, n, count]) =>
      (p) =>
        p.precision === 'year'
          ? isoWeek(yearOf(p.from), n, count ?? 1)
          : weekSlice(p, n, count ?? 1),
  ),
  map(
    seq(opt(word('the')), which, opt(phrase('ten days', '10 days', 'decade')), word('of', 'in')),
    ([, n, ten]) => (ten === null ? null : (p: Period) => tenDays(p, n)),
  ),
  map(
    seq(opt(word('the')), word('week'), cardinal, word('of')),
    ([, , n]) =>
      (p) =>
        p.precision === 'year' ? isoWeek(yearOf(p.from), n, 1) : weekSlice(p, n, 1),
  ),
  map(
    phrase('the first half of', 'first half of'),
    () => (p) =>
      p.precision === 'month'
        ? { from: p.from, until: addDays(p.from, 14), what: 'the first half' }
        : null,
  ),
  map(
    phrase('the second half of', 'second half of', 'the latter half of'),
    () => (p) =>
      p.precision === 'month'
        ? { from: addDays(p.from, 15), until: p.until, what: 'the second half' }
        : null,
  ),
)

function sliced(p: Period, slice: Slicer): Period | null {
  const cut = slice(p)
  if (cut === null) return null
  const { from, until, what } = cut
  const name = `${what} of ${p.name}`
  const inner = p.inYear
  const again = (year: number) => {
    const other = inner?.(year) ?? null
    return other === null ? null : sliced(other, slice)
  }
  const basis = `Read as: ${name}, ${longDay(from)} to ${longDay(until)}.`
  const precision = what.includes('week') ? 'week' : 'range'
  return { from, until, precision, name, basis, notes: p.notes, inYear: inner && again }
}

/** `the third week of April`, `the first ten days of May`, `the second half of June`. */
export function weekOfRule(inner: Rule<Period>): Rule<Period> {
  return map(seq(slicer, inner), ([slice, p], cx, at) => {
    const whole = p.precision === 'month' || p.precision === 'year' || p.precision === 'quarter'
    const cut = whole ? sliced(p, slice) : null
    return cut === null ? null : reroll(cx, at, cut)
  })
}

/** `in week 10`, `2025 week 3`: ISO weeks of the running year, or of the next where it is over. */
export const numberedWeek: Rule<Period> = either(
  map(seq(yearHead, word('week', 'wk'), cardinal), ([year, , n]) =>
    asPeriod(isoWeek(year, n, 1), year),
  ),
  map(seq(word('week', 'wk'), cardinal, opt(yearTail)), ([, n, year], cx, at, end) => {
    const led = /^(?:in|by|until|before|during|from|after|for)$/.test(cx.tokens[at - 1]?.text ?? '')
    const own = cx.tokens[end]?.text === 'of' || n < 1
    if (own || (!led && year === null)) return null
    if (year !== null) return asPeriod(isoWeek(year, n, 1), year)
    return rolled(cx, at, (y) => asPeriod(isoWeek(y, n, 1), y))
  }),
)

function asPeriod(slice: Slice | null, year: number): Period | null {
  if (slice === null) return null
  const { from, until, what } = slice
  const name = `${what} of ${year}`
  const basis = `Read as: ${name}, ${longDay(from)} to ${longDay(until)}.`
  return period({ from, until }, 'week', name, basis)
}

const weekLead = longest(
  phrase('the week of', 'week of', 'the week starting', 'week starting', 'the week beginning'),
  phrase('week beginning', 'the week commencing', 'week commencing', 'w / c', 'the week from'),
  phrase('the week starting on', 'the week beginning on', 'the week commencing on'),
)

/** `the week of 18 March`: the ISO week that holds the day. */
export function weekHoldingRule(day: Rule<Period>): Rule<Period> {
  return map(seq(weekLead, day), ([, p]) => {
    if (p.precision !== 'day') return null
    const span = { from: isoWeekStart(p.from), until: isoWeekEnd(p.from) }
    const name = `the week of ${p.name}`
    return { ...period(span, 'week', name, `Read as: ${name}, Monday to Sunday.`), notes: p.notes }
  })
}

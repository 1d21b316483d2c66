import { isBefore } from '../../../domain/calendar.js'
import type { Day } from '../../../domain/window.js'
import { addDays, addUnits, dayOfWeek, isoWeekStart, longDay, unitSpan } from '../days.js'
import { either, longest } from '../grammar/choice.js'
import type { Context } from '../grammar/context.js'
import { phrase } from '../grammar/phrase.js'
import type { Rule } from '../grammar/rule.js'
import { map, opt, seq } from '../grammar/sequence.js'
import { oneOf, word } from '../grammar/words.js'
import { SEASONS, WEEKDAYS } from '../lexicon.js'
import { latestBefore, onDay, over, type Period, period } from '../period.js'
import { holidayRule } from './holiday.js'
import { wholeMonth } from './month.js'
import { anyMonth, isClearMonth } from './month-word.js'
import { isSeason, season } from './season.js'
import { unit } from './unit.js'

const last = word('last', 'past')

/** "The last week of May" and "last May 9" are read elsewhere. */
const isOpen = (cx: Context, end: number) =>
  !/^(?:of|in)$/.test(cx.tokens[end]?.text ?? '') && cx.tokens[end]?.kind !== 'number'

const lastMonth: Rule<Period> = map(seq(last, anyMonth), ([, month], cx, at, end) =>
  isClearMonth(cx, at + 1) && isOpen(cx, end)
    ? latestBefore(cx, (year) => wholeMonth(year, month))
    : null,
)

const lastSeason: Rule<Period> = map(seq(last, oneOf(SEASONS)), ([, which], cx, _at, end) =>
  isSeason(cx, end) && isOpen(cx, end) ? latestBefore(cx, (year) => season(cx, which, year)) : null,
)

const goneDay = (day: Day) => over(onDay(day, `Read as: ${longDay(day)}.`))

/** The last such day before the statement. */
const lastWeekday: Rule<Period> = map(seq(last, oneOf(WEEKDAYS)), ([, weekday], cx, _at, end) =>
  isOpen(cx, end) ? goneDay(addDays(cx.said, -((dayOfWeek(cx.said) - weekday + 6) % 7) - 1)) : null,
)

const lastHoliday: Rule<Period> = map(seq(last, holidayRule), ([, day], cx) =>
  day.inYear === undefined ? null : latestBefore(cx, day.inYear),
)

const lastWeekend: Rule<Period> = map(seq(last, word('weekend')), (_, cx) => {
  const saturday = addDays(isoWeekStart(cx.said), -2)
  const span = { from: saturday, until: addDays(saturday, 1) }
  const name = `the weekend of ${longDay(saturday)}`
  return over(period(span, 'range', name, `Read as: ${name}, to ${longDay(span.until)}.`))
})

/** "Last year" is the calendar's; "the past year" is a year's length up to the statement. */
const lastUnit: Rule<Period> = map(
  seq(opt(word('the', 'this')), last, unit),
  ([the, which, u], cx, _at, end) => {
    if (!isOpen(cx, end)) return null
    const isLength = the === 'the' || (which === 'past' && the !== 'this')
    const span = isLength
      ? { from: addUnits(cx.said, -1, u), until: addDays(cx.said, -1) }
      : unitSpan(addUnits(cx.said, -1, u), u)
    const basis = `Read as: ${longDay(span.from)} to ${longDay(span.until)}, counted from ${longDay(cx.said)}.`
    return over(period(span, isLength ? 'range' : u, `the last ${u}`, basis))
  },
)

const nightOrDay = opt(word('morning', 'afternoon', 'evening', 'night'))

const yesterday: Rule<Period> = either(
  map(seq(opt(word('the')), phrase('day before yesterday')), (_, cx) =>
    goneDay(addDays(cx.said, -2)),
  ),
  map(seq(word('yesterday'), nightOrDay), (_, cx) => goneDay(addDays(cx.said, -1))),
  map(phrase('last night', 'last evening'), (_, cx) => goneDay(addDays(cx.said, -1))),
)

/** What had passed of a period by the day before the statement. */
function passed(cx: Context, p: Period): Period | null {
  const eve = addDays(cx.said, -1)
  if (!isBefore(p.from, cx.said)) return null
  const until = isBefore(p.until, eve) ? p.until : eve
  const basis = `Read as: ${longDay(p.from)} to ${longDay(until)}.`
  return over(period({ from: p.from, until }, 'range', `earlier in ${p.name}`, basis))
}

/** `earlier this year`, `earlier in the month`, `earlier this spring`, `earlier in May`. */
const earlier: Rule<Period> = map(
  seq(
    word('earlier'),
    opt(word('in', 'during')),
    opt(word('this', 'the')),
    either<(cx: Context) => Period | null>(
      map(unit, (u) => (cx) => period(unitSpan(cx.said, u), u, `the ${u}`, '')),
      map(oneOf(SEASONS), (which) => (cx) => startedBefore(cx, (y) => season(cx, which, y))),
      map(anyMonth, (month) => (cx) => startedBefore(cx, (y) => wholeMonth(y, month))),
    ),
  ),
  ([, lead, the, of], cx) => {
    const p = lead === null && the === null ? null : of(cx)
    return p === null ? null : passed(cx, p)
  },
)

/** The running one counts: some of it has passed. */
function startedBefore(cx: Context, inYear: (year: number) => Period): Period | null {
  const year = Number(cx.said.slice(0, 4))
  const options = [year, year - 1].map(inYear)
  return options.find((p) => isBefore(p.from, cx.said)) ?? null
}

/** Words that tell by themselves that a time is over: `last May`, `yesterday`, `earlier this year`. */
export const lastRule: Rule<Period> = longest(
  map(
    seq(
      opt(word('the', 'this')),
      longest(lastMonth, lastSeason, lastWeekday, lastHoliday, lastWeekend),
    ),
    ([, p]) => p,
  ),
  lastUnit,
  yesterday,
  earlier,
)

import { isAfter } from '../../../domain/calendar.js'
import type { Day } from '../../../domain/window.js'
import {
  addDays,
  addMonths,
  addWeeks,
  dayOfWeek,
  isoWeekStart,
  longDay,
  nextWeekday,
  unitSpan,
} from '../days.js'
import { either, longest } from '../grammar/choice.js'
import type { Context } from '../grammar/context.js'
import { phrase } from '../grammar/phrase.js'
import type { Rule } from '../grammar/rule.js'
import { map, opt, seq } from '../grammar/sequence.js'
import { oneOf, word } from '../grammar/words.js'
import { WEEKDAYS } from '../lexicon.js'
import { cardinal, ordinal } from '../numbers.js'
import { onDay, over, type Period } from '../period.js'
import { abbreviationDot } from './month-word.js'
import { nthWeekday } from './nth-weekday.js'
import { loneWeekday, weekdayWord } from './weekday-word.js'

const PLURAL = new Map([...WEEKDAYS].flatMap(([w, n]) => [[w, n] as const, [`${w}s`, n] as const]))

const read = (day: Day): Period => onDay(day, `Read as: ${longDay(day)}.`)

const inWeek = (cx: Context, weekday: number, weeks: number): Day =>
  addDays(addWeeks(isoWeekStart(cx.said), weeks), weekday - 1)

/** The last such day for a clause about the past, else the first after the statement. */
function plain(cx: Context, at: number, weekday: number): Period {
  const back = ((dayOfWeek(cx.said) - weekday + 6) % 7) + 1
  return read(cx.isPast(at) ? addDays(cx.said, -back) : nextWeekday(cx.said, weekday))
}

function thisOne(cx: Context, weekday: number): Period {
  const day = inWeek(cx, weekday, 0)
  return read(isAfter(cx.said, day) ? nextWeekday(cx.said, weekday) : day)
}

/** "The second Sunday" is not simply the next one. */
const isCounted = (cx: Context, at: number) =>
  /^(?:first|second|third|fourth|fifth|last|nd|rd|th)$/.test(cx.tokens[at - 1]?.text ?? '')

/** `the second Sunday`, with no month said: of this month, or of the next where it is past. */
const nthOfNoMonth: Rule<Period> = map(
  seq(opt(word('the')), ordinal, weekdayWord),
  ([the, n, d], cx, at, end) => {
    if (the === null && !/^(?:on|by|until)$/.test(cx.tokens[at - 1]?.text ?? '')) return null
    if (
      n > 5 ||
      cx.isPast(at) ||
      /^(?:of|in|after|before|following)$/.test(cx.tokens[end]?.text ?? '')
    )
      return null
    const start = `${cx.said.slice(0, 7)}-01`
    const days = [0, 1, 2].map((k) => nthWeekday(unitSpan(addMonths(start, k), 'month'), n, d))
    const day = days.find((on) => on !== null && on >= cx.said)
    const note = 'No month was said; the next such day was taken.'
    return day === undefined || day === null ? null : { ...read(day), notes: [note] }
  },
)

/** `two Mondays from now`. */
const weekdaysOn: Rule<Period> = map(
  seq(cardinal, oneOf(PLURAL), phrase('from now', 'from today', 'later', 'hence')),
  ([n, d], cx) => (n > 60 ? null : read(addWeeks(nextWeekday(cx.said, d), n - 1))),
)

const alone: Rule<Period> = map(
  seq(opt(word('this', 'next', 'coming', 'following', 'upcoming')), loneWeekday),
  ([lead, weekday], cx, at) => {
    if (lead === null && isCounted(cx, at)) return null
    if (lead === 'this') return thisOne(cx, weekday)
    if (lead === 'next') return read(inWeek(cx, weekday, 1))
    if (lead === 'following') return read(inWeek(cx, weekday, 1))
    return plain(cx, at, weekday)
  },
)

const weekRef: Rule<number> = either(
  map(seq(word('this', 'the', 'current'), opt(word('current')), word('week')), () => 0),
  map(seq(opt(word('the')), word('next', 'following', 'coming'), word('week')), () => 1),
  map(seq(opt(word('the')), word('last', 'past', 'previous'), word('week')), () => -1),
)

const ofWeek = (cx: Context, weekday: number, weeks: number): Period => {
  const p = read(inWeek(cx, weekday, weeks))
  return weeks < 0 ? over(p) : p
}

/** `next week on Friday`, `Tuesday of next week`, `Tuesday next week`. */
const inNamedWeek: Rule<Period> = longest(
  map(seq(weekRef, opt(phrase('on', "' s")), weekdayWord, abbreviationDot), ([weeks, , d], cx) =>
    ofWeek(cx, d, weeks),
  ),
  map(
    seq(opt(word('on')), weekdayWord, abbreviationDot, opt(word('of', 'in', 'from')), weekRef),
    ([, d, , , weeks], cx) => ofWeek(cx, d, weeks),
  ),
)

/** `Friday after next`, `a week on Friday`, `Friday week`: the second such day to come. */
const second: Rule<Period> = map(
  either<number>(
    map(seq(opt(word('the')), weekdayWord, phrase('after next', 'after the next')), ([, d]) => d),
    map(seq(phrase('a week on', 'one week on'), weekdayWord), ([, d]) => d),
    map(seq(weekdayWord, word('week')), ([d], cx, _at, end) =>
      cx.tokens[end]?.kind === 'word' ? null : d,
    ),
  ),
  (weekday, cx) => {
    const day = nextWeekday(nextWeekday(cx.said, weekday), weekday)
    return { ...read(day), notes: ['It was taken as the second such day to come.'] }
  },
)

/** `Monday`, `this Friday`, `next Friday`, `Tuesday of next week`. */
export const weekdayRule: Rule<Period> = longest(
  alone,
  inNamedWeek,
  second,
  nthOfNoMonth,
  weekdaysOn,
)

/** `the first Friday of next month`, `the last Monday in May`. */
export function nthWeekdayRule(inner: Rule<Period>): Rule<Period> {
  const n = either(
    ordinal,
    map(word('last', 'final'), () => 0),
  )
  return map(
    seq(opt(word('the')), n, weekdayWord, opt(word('of', 'in')), inner),
    ([, nth, d, , p]) => {
      const whole = /^(?:month|quarter|year)$/.test(p.precision)
      const day = whole ? nthWeekday(p, nth, d) : null
      return day === null ? null : { ...read(day), notes: p.notes }
    },
  )
}

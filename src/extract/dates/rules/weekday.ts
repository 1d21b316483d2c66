import { isAfter } from '../../../domain/calendar.js'
import type { Day } from '../../../domain/window.js'
import { addDays, addWeeks, dayOfWeek, isoWeekStart, longDay, nextWeekday } from '../days.js'
import { either, longest } from '../grammar/choice.js'
import type { Context } from '../grammar/context.js'
import type { Rule } from '../grammar/rule.js'
import { map, opt, seq } from '../grammar/sequence.js'
import { word } from '../grammar/words.js'
import { ordinal } from '../numbers.js'
import { onDay, type Period, period } from '../period.js'
import { nthWeekday } from './week.js'
import { weekdayWord } from './weekday-word.js'

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

const dot = opt(word('.'))

const alone: Rule<Period> = map(
  seq(opt(word('this', 'next', 'coming', 'following')), weekdayWord),
  ([lead, weekday], cx, at) => {
    if (lead === 'this') return thisOne(cx, weekday)
    if (lead === 'next') return read(inWeek(cx, weekday, 1))
    if (lead === 'following') return read(inWeek(cx, weekday, 1))
    return plain(cx, at, weekday)
  },
)

const weekRef: Rule<number> = either(
  map(seq(word('this', 'the', 'current'), opt(word('current')), word('week')), () => 0),
  map(seq(word('next', 'following', 'coming'), word('week')), () => 1),
)

/** `next week on Friday`, `Tuesday of next week`, `Tuesday next week`. */
const inNamedWeek: Rule<Period> = longest(
  map(seq(weekRef, opt(word('on')), weekdayWord, dot), ([weeks, , d], cx) =>
    read(inWeek(cx, d, weeks)),
  ),
  map(
    seq(opt(word('on')), weekdayWord, dot, opt(word('of', 'in')), weekRef),
    ([, d, , , weeks], cx) => read(inWeek(cx, d, weeks)),
  ),
)

/** `Monday`, `this Friday`, `next Friday`, `Tuesday of next week`. */
export const weekdayRule: Rule<Period> = longest(alone, inNamedWeek)

/** `the first Friday of next month`, `the last Monday in May`. */
export function nthWeekdayRule(inner: Rule<Period>): Rule<Period> {
  const n = either(
    ordinal,
    map(word('last'), () => 0),
  )
  return map(seq(opt(word('the')), n, weekdayWord, word('of', 'in'), inner), ([, nth, d, , p]) => {
    const day = p.precision === 'month' ? nthWeekday(p, nth, d) : null
    return day === null ? null : { ...read(day), notes: p.notes }
  })
}

const weekend = (weeks: number) => (_: unknown, cx: Context) => {
  const from = inWeek(cx, 6, weeks)
  const span = { from, until: addDays(from, 1) }
  const name = `the weekend of ${longDay(from)}`
  return period(span, 'range', name, `Read as: ${name}, Saturday and Sunday.`)
}

/** `this weekend`, `the weekend`, `next weekend`. */
export const weekendRule: Rule<Period> = either(
  map(seq(word('this', 'the', 'coming'), opt(word('coming')), word('weekend')), weekend(0)),
  map(seq(word('next'), word('weekend')), weekend(1)),
)

import { dayOf, dayOfWeek, daysBetween, longDay, yearOf } from '../days.js'
import { either, longest } from '../grammar/choice.js'
import type { Context } from '../grammar/context.js'
import type { Rule } from '../grammar/rule.js'
import { map, opt, seq } from '../grammar/sequence.js'
import { word } from '../grammar/words.js'
import { cardinal, ordinal, plainNumber } from '../numbers.js'
import { onDay, type Period, period, rolled } from '../period.js'
import { abbreviationDot, anyMonth } from './month-word.js'
import { weekdayWord } from './weekday-word.js'
import { yearHead, yearTail } from './year-tail.js'

interface Said {
  day: number
  month: number
  year: number | null
}

const comma = opt(word(','))
const dot = abbreviationDot
/** "October. 2": a full stop where nothing but a day follows. */
const stop: Rule<string | null> = map(word('.'), (_, cx, _at, end) => {
  const behind = cx.tokens[end + 1]
  return cx.tokens[end]?.kind === 'number' && behind?.kind !== 'word' ? '.' : null
})
const joint = opt(word('-', '/', '.', 'of'))
const dayNumber: Rule<number> = map(
  seq(opt(word('the')), either(ordinal, plainNumber), opt(seq(word('day'), word('of')))),
  ([, n]) => (n >= 1 && n <= 31 ? n : null),
)
/** A year of two digits counts only glued into a date such as 9-Sep-15. */
const tail = opt(either(yearTail, shortYear()))

function shortYear(): Rule<number> {
  return map(seq(opt(word(',')), plainNumber), ([, n], cx, _at, end) => {
    const raw = cx.tokens[end - 1]?.raw ?? ''
    const after = cx.tokens[end]
    const ordinalBefore = /^(?:st|nd|rd|th)$/.test(cx.tokens[end - 3]?.text ?? '')
    const whole = ordinalBefore && after === undefined
    return raw.length === 2 && whole ? 2000 + n : null
  })
}

const dayFirst: Rule<Said> = map(
  seq(dayNumber, joint, anyMonth, dot, tail),
  ([day, , month, , year]) => ({ day, month, year }),
)
const monthFirst: Rule<Said> = map(
  seq(anyMonth, longest<string | null>(dot, stop), joint, dayNumber, tail),
  ([month, , , day, year]) => ({ day, month, year }),
)
const yearFirst: Rule<Said> = map(
  seq(yearHead, opt(word('-', '/', ',')), either(monthDay(), dayMonth())),
  ([year, , said]) => ({ ...said, year }),
)
/** `June twenty-one`: in words only with a year or for a month that is no other word. */
const spelledDay: Rule<Said> = map(
  seq(anyMonth, dot, opt(word('the')), cardinal, tail),
  ([month, , , day, year], cx, at, end) => {
    const after = cx.tokens[end]
    const closed = after === undefined || after.kind === 'mark'
    const clear = year !== null || closed || (cx.tokens[at]?.text.length ?? 0) > 5
    return clear && day >= 1 && day <= 31 ? { day, month, year } : null
  },
)
const yearBetween: Rule<Said> = map(
  seq(dayNumber, word('-'), yearTail, word('-'), anyMonth),
  ([day, , year, , month]) => ({ day, month, year }),
)

function monthDay(): Rule<Said> {
  return map(seq(anyMonth, joint, dayNumber), ([month, , day]) => ({ day, month, year: null }))
}

function dayMonth(): Rule<Said> {
  return map(seq(dayNumber, joint, anyMonth), ([day, , month]) => ({ day, month, year: null }))
}

function inYear(said: Said): (year: number) => Period | null {
  return (year) => {
    const day = dayOf(year, said.month, said.day)
    return day === null ? null : onDay(day)
  }
}

/** "Friday, 18 July" picks a near year in which that day is a Friday: this month's or one of two. */
function onWeekday(said: Said, weekday: number, cx: Context): Period | null {
  const day = [0, 1, 2, -1]
    .map((shift) => dayOf(yearOf(cx.said) + shift, said.month, said.day))
    .find((on) => {
      if (on === null || dayOfWeek(on) !== weekday) return false
      const ahead = daysBetween(cx.said, on)
      return ahead > -40 && ahead < 740
    })
  if (day === undefined || day === null) return null
  const note = 'No year was said; the weekday decided which one.'
  return { ...onDay(day, `Read as: ${longDay(day)}.`), notes: [note] }
}

const MISMATCH = 'The weekday that was said does not fit this date; the date was kept.'

function resolve(said: Said, weekday: number | null, cx: Context, at: number): Period | null {
  if (said.year !== null) return inYear(said)(said.year)
  const plain = rolled(cx, at, inYear(said))
  if (weekday === null || plain === null || cx.isPast(at)) return plain
  if (dayOfWeek(plain.from) === weekday) return plain
  return onWeekday(said, weekday, cx) ?? { ...plain, notes: [...plain.notes, MISMATCH] }
}

const weekdayBefore = map(
  seq(opt(word('this', 'next')), weekdayWord, dot, comma, opt(word('-', 'the'))),
  ([, weekday]) => weekday,
)
/** `18 July (Friday)`, `Jul 18, Fri`. */
const weekdayBehind = map(
  seq(opt(word(',', '(')), weekdayWord, opt(word(')'))),
  ([, weekday], cx, at, end) =>
    cx.tokens[at]?.text === '(' || cx.tokens[end]?.kind !== 'word' ? weekday : null,
)

/** `12 April 2024`, `April 12`, `the first of July`, `Friday, 12th of April`, `9-Sep-2015`. */
export const dayOfMonthRule: Rule<Period> = map(
  seq(
    opt(weekdayBefore),
    longest(dayFirst, monthFirst, yearFirst, yearBetween, spelledDay),
    opt(weekdayBehind),
  ),
  ([before, said, behind], cx, at) => resolve(said, before ?? behind, cx, at),
)

const monthOffset = either(
  map(seq(opt(word('the')), word('next', 'following', 'coming'), word('month')), () => 1),
  map(seq(word('this', 'the', 'current'), word('month')), () => 0),
)

/** `the 15th of next month`, `the thirty-first day of the month`. */
export const dayOfRelativeMonth: Rule<Period> = map(
  seq(opt(word('the')), either(ordinal, plainNumber), opt(word('day')), word('of'), monthOffset),
  ([, day, , , offset], cx) => {
    const month = Number(cx.said.slice(5, 7)) + offset
    const year = yearOf(cx.said) + (month > 12 ? 1 : 0)
    const on = dayOf(year, month > 12 ? 1 : month, day)
    if (on === null) return null
    const name = longDay(on)
    return period({ from: on, until: on }, 'day', name, `Read as: ${name}.`)
  },
)

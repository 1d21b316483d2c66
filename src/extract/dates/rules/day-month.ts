import { dayOf, longDay, nextWeekday, yearOf } from '../days.js'
import { either, longest } from '../grammar/choice.js'
import type { Context } from '../grammar/context.js'
import type { Rule } from '../grammar/rule.js'
import { map, opt, seq } from '../grammar/sequence.js'
import { word } from '../grammar/words.js'
import { ordinal, plainNumber } from '../numbers.js'
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
const joint = opt(word('-', '/', '.', 'of'))
const dayNumber: Rule<number> = map(
  seq(opt(word('the')), either(ordinal, plainNumber), opt(seq(word('day'), word('of')))),
  ([, n]) => (n >= 1 && n <= 31 ? n : null),
)
/** A year of two digits counts only glued into a date such as 9-Sep-15. */
const tail = opt(yearTail)

const dayFirst: Rule<Said> = map(
  seq(dayNumber, joint, anyMonth, dot, tail),
  ([day, , month, , year]) => ({ day, month, year }),
)
const monthFirst: Rule<Said> = map(
  seq(anyMonth, dot, joint, dayNumber, tail),
  ([month, , , day, year]) => ({ day, month, year }),
)
const yearFirst: Rule<Said> = map(
  seq(yearHead, opt(word('-', '/', ',')), either(monthDay(), dayMonth())),
  ([year, , said]) => ({ ...said, year }),
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

function resolve(said: Said, cx: Context, at: number): Period | null {
  return said.year === null ? rolled(cx, at, inYear(said)) : inYear(said)(said.year)
}

/** `12 April 2024`, `April 12`, `the first of July`, `Friday, 12th of April`, `9-Sep-2015`. */
export const dayOfMonthRule: Rule<Period> = map(
  seq(
    opt(seq(opt(word('this', 'next')), weekdayWord, dot, comma, opt(word('-')))),
    longest(dayFirst, monthFirst, yearFirst, yearBetween),
  ),
  ([, said], cx, at) => resolve(said, cx, at),
)

/** `Tuesday the eleventh`, `Mon 13th`: the next day that is both. */
export const weekdayAndNumber: Rule<Period> = map(
  seq(
    weekdayWord,
    dot,
    comma,
    opt(word('the')),
    either(
      ordinal,
      map(seq(plainNumber, opt(word('.'))), ([n]) => n),
    ),
  ),
  ([weekday, , , the, n], cx, _at, end) => {
    if (n < 1 || n > 31) return null
    const glued = cx.tokens[end - 1]?.kind === 'number'
    if (glued && the === null && cx.tokens[end]?.kind === 'word') return null
    for (let i = 0, day = nextWeekday(cx.said, weekday); i < 120; i += 1) {
      if (Number(day.slice(8)) === n)
        return onDay(day, `Read as: the next such day, ${longDay(day)}.`)
      day = nextWeekday(day, weekday)
    }
    return null
  },
)

const monthOffset = either(
  map(seq(word('next'), word('month')), () => 1),
  map(seq(word('this', 'the', 'current'), word('month')), () => 0),
)

/** `the 15th of next month`, `the thirty-first day of the month`. */
export const dayOfRelativeMonth: Rule<Period> = map(
  seq(opt(word('the')), ordinal, opt(word('day')), word('of'), monthOffset),
  ([, day, , , offset], cx) => {
    const month = Number(cx.said.slice(5, 7)) + offset
    const year = yearOf(cx.said) + (month > 12 ? 1 : 0)
    const on = dayOf(year, month > 12 ? 1 : month, day)
    if (on === null) return null
    const name = longDay(on)
    return period({ from: on, until: on }, 'day', name, `Read as: ${name}.`)
  },
)

const DAY_LEADS = new Set(['on', 'by', 'until', 'till', 'before', 'from', 'after', 'through'])

/** `on the 15th`: the next day of that number, where no noun follows ("the 15th session"). */
export const numberedDay: Rule<Period> = map(seq(word('the'), ordinal), ([, n], cx, at, end) => {
  const digits = cx.tokens[at + 1]?.kind === 'number'
  const led = DAY_LEADS.has(cx.tokens[at - 1]?.text ?? '')
  const after = cx.tokens[end]
  const closed = after === undefined || after.kind === 'mark' || /^(and|or|in|at)$/.test(after.text)
  return digits && led && closed && n <= 31 ? nextNumbered(cx, n) : null
})

function nextNumbered(cx: Context, n: number): Period | null {
  const start = yearOf(cx.said) * 12 + Number(cx.said.slice(5, 7)) - 1
  for (let i = 0; i < 4; i += 1) {
    const day = dayOf(Math.floor((start + i) / 12), ((start + i) % 12) + 1, n)
    if (day === null || day < cx.said) continue
    const note = `No month was said; taken as the next such day after ${longDay(cx.said)}.`
    return { ...onDay(day, `Read as: ${longDay(day)}.`), notes: [note] }
  }
  return null
}

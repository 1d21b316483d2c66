import { monthsSpan } from '../days.js'
import { either, longest } from '../grammar/choice.js'
import type { Context } from '../grammar/context.js'
import type { Rule } from '../grammar/rule.js'
import { map, opt, seq } from '../grammar/sequence.js'
import { word } from '../grammar/words.js'
import { cardinal, ordinal, plainNumber } from '../numbers.js'
import { type Period, period, rolled } from '../period.js'
import { yearHead, yearTail } from './year-tail.js'

const NAMES = ['first', 'second', 'third', 'fourth']

function quarter(year: number, n: number): Period {
  const name = `the ${NAMES[n - 1]} quarter of ${year}`
  const span = monthsSpan(year, n * 3 - 2, 3)
  return period(span, 'quarter', name, `Read as: ${name}, calendar quarters.`)
}

function half(year: number, n: number): Period {
  const name = `the ${NAMES[n - 1]} half of ${year}`
  const span = monthsSpan(year, n * 6 - 5, 6)
  return period(span, 'half', name, `Read as: ${name}, calendar half-years.`)
}

type Make = (year: number) => Period

const last = map(word('last', 'final'), () => 0)
const number: Rule<number> = either(ordinal, last)

const quarterWord: Rule<Make> = either(
  map(seq(word('q'), cardinal), ([, n], cx, at) =>
    cx.tokens[at + 1]?.glued && n <= 4 ? (year: number) => quarter(year, n) : null,
  ),
  map(seq(plainNumber, word('q')), ([n], cx, at) =>
    cx.tokens[at + 1]?.glued && n >= 1 && n <= 4 ? (year: number) => quarter(year, n) : null,
  ),
  map(
    seq(opt(word('the')), number, opt(word('-')), word('quarter', 'qtr')),
    ([, n], cx, _at, end) =>
      n <= 4 && !ofSomethingElse(cx, end) ? (year: number) => quarter(year, n || 4) : null,
  ),
)

const halfWord: Rule<Make> = either(
  map(seq(plainNumber, word('h')), ([n], cx, at) =>
    cx.tokens[at + 1]?.glued && n >= 1 && n <= 2 ? (year: number) => half(year, n) : null,
  ),
  map(seq(word('h'), cardinal), ([, n], cx, at) =>
    cx.tokens[at + 1]?.glued && n <= 2 ? (year: number) => half(year, n) : null,
  ),
  map(
    seq(
      opt(word('the')),
      either(
        ordinal,
        map(word('latter', 'last'), () => 2),
      ),
      word('half'),
    ),
    ([, n]) => (n <= 2 ? (year: number) => half(year, n) : null),
  ),
)

/** "the third quarter of the match" is no date. */
function ofSomethingElse(cx: Context, end: number): boolean {
  return cx.tokens[end]?.text === 'of' && yearTail(cx, end) === null
}

const made = either(quarterWord, halfWord)

const withYear: Rule<Period> = longest(
  map(seq(made, opt(word('of', 'in')), yearTail), ([make, , year]) => make(year)),
  map(seq(yearHead, opt(word('-')), made), ([year, , make]) => make(year)),
  map(seq(plainNumber, quarterWord), ([n, make], cx, at) => {
    const short = cx.tokens[at]?.raw.length === 2 && cx.tokens[at + 1]?.glued === true
    return short ? make(2000 + n) : null
  }),
)

/** H1N1, Q4X: letters glued behind it make it a name. */
const isPartOfCode = (cx: Context, end: number) =>
  cx.tokens[end]?.glued === true && cx.tokens[end]?.kind !== 'mark'

/** H2 is also hydrogen: half a year only behind "in", "by" and the like. */
const isLedIn = (cx: Context, at: number) =>
  /^(?:in|by|during|until|before|after|for|from|of|end|early|late|mid|-|to|through)$/.test(
    cx.tokens[at - 1]?.text ?? '',
  )

/** "The Q2 drone was shown": what is told of the past needs "in" before its quarter. */
const isModel = (cx: Context, at: number) =>
  cx.tokens[at]?.text === 'q' && cx.isPast(at) && !isLedIn(cx, at)

/** Without a year: a quarter with its number, or a half only where nothing else is halved. */
const alone: Rule<Period> = either(
  map(quarterWord, (make, cx, at, end) =>
    isPartOfCode(cx, end) || isModel(cx, at) ? null : rolled(cx, at, make),
  ),
  map(halfWord, (make, cx, at, end) => {
    const clear =
      cx.tokens[at]?.text === 'h' &&
      !isPartOfCode(cx, end) &&
      isLedIn(cx, at) &&
      (cx.tokens[end]?.text !== '-' || cx.tokens[end + 1]?.text === 'h')
    return clear ? rolled(cx, at, make) : null
  }),
)

/** `Q3`, `the second quarter`, `H1 2025`, `the first half of next year`. */
export const quarterRule: Rule<Period> = longest(withYear, alone)

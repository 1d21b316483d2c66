import { either } from '../grammar/choice.js'
import type { Rule } from '../grammar/rule.js'
import { map, opt, seq } from '../grammar/sequence.js'
import { word } from '../grammar/words.js'
import { ordinal, plainNumber } from '../numbers.js'
import { NO_DATE, type Outcome } from '../reading.js'
import { anyMonth } from './month-word.js'
import { yearTail } from './year-tail.js'

const LONGEST = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** "31 June", "29 February 2027": days that do not exist; the month alone was not meant. */
export const impossible: Rule<Outcome> = map(
  seq(either(ordinal, plainNumber), opt(word('of', '-', '.')), anyMonth, opt(yearTail)),
  ([day, , month, year]) => (day <= 31 && day > lengthOf(month, year) ? NO_DATE : null),
)

function lengthOf(month: number, year: number | null): number {
  const leap = year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0))
  return month === 2 && !leap ? 28 : (LONGEST[month - 1] ?? 31)
}

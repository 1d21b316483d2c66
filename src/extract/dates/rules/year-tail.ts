import { yearOf } from '../days.js'
import { either } from '../grammar/choice.js'
import type { Context } from '../grammar/context.js'
import { remembered } from '../grammar/memory.js'
import type { Rule } from '../grammar/rule.js'
import { map, opt, seq } from '../grammar/sequence.js'
import { word } from '../grammar/words.js'
import { plainNumber, yearNumber } from '../numbers.js'

const shift = (by: number) => (_: unknown, cx: Context) => yearOf(cx.said) + by

const relativeYear: Rule<number> = either(
  map(seq(word('this', 'the', 'current'), opt(word('same', 'current')), word('year')), shift(0)),
  map(seq(opt(word('the')), word('next', 'following', 'coming'), word('year')), shift(1)),
  map(seq(word('last', 'previous'), word('year')), shift(-1)),
)

/** `2025`, `the year 2025`, `this year`, `next year`, as the year of a month, quarter or season. */
export const yearRef: Rule<number> = remembered(
  either(
    relativeYear,
    map(
      seq(opt(word('the')), opt(word('calendar')), opt(word('year')), yearNumber),
      ([the, , year, n]) => (the !== null && year === null ? null : n),
    ),
  ),
)

/** The year behind a month or quarter: ` 2025`, `, 2025`, ` of next year`, `-2025`. */
export const yearTail: Rule<number> = remembered(
  either(
    map(
      seq(opt(word(',', 'of', 'in', '-', '/', '.')), opt(word(',')), yearRef),
      ([, , year]) => year,
    ),
    map(seq(opt(word('of')), word("'"), plainNumber), ([, , n], cx, _at, end) =>
      cx.tokens[end - 1]?.glued && cx.tokens[end - 1]?.raw.length === 2 ? 2000 + n : null,
    ),
  ),
)

/** The year in front: `2016 june`, `next year's first quarter`. */
export const yearHead: Rule<number> = remembered(
  map(seq(yearRef, opt(word("'")), opt(word('s', '-', ',')), opt(word('the'))), ([year]) => year),
)

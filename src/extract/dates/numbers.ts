import { either } from './grammar/choice.js'
import type { Context } from './grammar/context.js'
import { found } from './grammar/found.js'
import { remembered } from './grammar/memory.js'
import type { Rule } from './grammar/rule.js'
import { map, opt, seq } from './grammar/sequence.js'
import { oneNumber, oneOf, word } from './grammar/words.js'

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const ORDINALS =
  '- first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  )

const ones = new Map(SMALL.slice(1, 10).map((w, i) => [w, i + 1]))
const small = new Map(SMALL.slice(1).map((w, i) => [w, i + 1]))
const tens = new Map(TENS.slice(2).map((w, i) => [w, (i + 2) * 10]))
const ordinalOnes = new Map(ORDINALS.slice(1, 10).map((w, i) => [w, i + 1]))
const ordinals = new Map([
  ...ORDINALS.slice(1).map((w, i) => [w, i + 1] as const),
  ['thirtieth', 30] as const,
  ['hundredth', 100] as const,
])

const tensThen = (table: ReadonlyMap<string, number>): Rule<number> =>
  map(seq(oneOf(tens), opt(word('-')), oneOf(table)), ([ten, , one]) => ten + one)

const spelled: Rule<number> = either(tensThen(ones), oneOf(tens), oneOf(small))
const spelledOrdinal: Rule<number> = either(tensThen(ordinalOnes), oneOf(ordinals))

/** A number token that is no part of a longer figure such as 3.5, 1,000 or 40%. */
export const plainNumber: Rule<number> = oneNumber((cx, at) => {
  const token = cx.tokens[at]
  if (token?.kind !== 'number' || Number.isNaN(token.value)) return null
  return isFigurePart(cx, at) ? null : found(token.value, at + 1)
})

/** Marks before a sum of money or a number in a list. */
const NO_COUNT = new Set(['$', '€', '£', '¥', '#'])

function isFigurePart(cx: Context, at: number): boolean {
  const before = cx.tokens[at - 1]
  const after = cx.tokens[at + 1]
  if (after?.glued && (after.text === '%' || after.text === '°')) return true
  if (before && NO_COUNT.has(before.raw)) return true
  return joins(cx, at, 1) || joins(cx, at - 2, 1)
}

/** `at`, a glued full stop or comma, and a glued number behind it. */
function joins(cx: Context, at: number, step: number): boolean {
  const mark = cx.tokens[at + step]
  if (mark?.text !== ',' && mark?.text !== '.') return false
  const left = cx.tokens[at]
  const right = cx.tokens[at + 2 * step]
  if (left?.kind !== 'number' || right?.kind !== 'number') return false
  return mark.glued && right.glued
}

/** `5`, `five`, `twenty-five`; also `sixteen (16)`. */
export const cardinal: Rule<number> = remembered(
  map(
    seq(either(plainNumber, spelled), opt(seq(word('('), plainNumber, word(')')))),
    ([n, repeat]) => (repeat === null || repeat[1] === n ? n : null),
  ),
)

const digitOrdinal: Rule<number> = map(
  seq(
    oneNumber((cx, at) => found(cx.tokens[at]?.value ?? Number.NaN, at + 1)),
    word('st', 'nd', 'rd', 'th'),
  ),
  ([n], cx, at) => (cx.tokens[at + 1]?.glued ? n : null),
)

/** `15th`, `fifteenth`, `twenty-first`. */
export const ordinal: Rule<number> = remembered(either(digitOrdinal, spelledOrdinal))

const fourDigits: Rule<number> = oneNumber((cx, at) => {
  const token = cx.tokens[at]
  const hit = plainNumber(cx, at)
  if (token === undefined || hit === null || token.raw.length !== 4) return null
  return hit.value >= 1000 && hit.value < 2200 ? hit : null
})

const andOne = map(seq(opt(word('and')), spelled), ([, n]) => n)

/** `two thousand and twenty`, `nineteen ninety six`, `twenty twenty-five`. */
const spelledYear: Rule<number> = either(
  map(seq(word('two'), word('thousand'), opt(andOne)), ([, , n]) => 2000 + (n ?? 0)),
  map(seq(word('nineteen', 'twenty'), opt(word('oh', 'zero')), spelled), ([century, zero, n]) => {
    if (zero === null && n < 10) return null
    return (century === 'nineteen' ? 1900 : 2000) + n
  }),
)

/** A year from 1000 to 2199, in digits or words. */
export const yearNumber: Rule<number> = remembered(either(fourDigits, spelledYear))

export interface Quantity {
  least: number
  most: number
  vague: boolean
}

const exactly = (n: number): Quantity => ({ least: n, most: n, vague: false })
const vaguely = (n: number): Quantity => ({ least: n, most: n, vague: true })

const vague: Rule<Quantity> = either(
  map(seq(opt(word('a')), word('couple'), opt(word('of'))), () => vaguely(2)),
  map(seq(opt(word('a')), word('few'), opt(word('more'))), () => vaguely(3)),
  map(word('several'), () => vaguely(3)),
)

const between: Rule<Quantity> = map(
  seq(cardinal, word('to', '-', 'or'), cardinal),
  ([least, , most]) => (least < most ? { least, most, vague: false } : null),
)

const dozen: Rule<Quantity> = map(seq(word('a'), word('dozen')), () => exactly(12))

/** How many: `six`, `a couple of`, `three to four`, `several`, `one` and `a`. */
export const quantity: Rule<Quantity> = either(
  vague,
  dozen,
  between,
  map(cardinal, exactly),
  map(word('a', 'an'), () => exactly(1)),
)

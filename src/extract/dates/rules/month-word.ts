import type { Context } from '../grammar/context.js'
import type { Rule } from '../grammar/rule.js'
import { map, opt } from '../grammar/sequence.js'
import { oneOf, word } from '../grammar/words.js'
import { DOUBTFUL, MONTHS } from '../lexicon.js'
import { isCapital } from '../tokens.js'

/** A month's name, whatever stands around it; for use where a day or year shows what it is. */
export const anyMonth: Rule<number> = oneOf(MONTHS)

/** Whether the word alone can be the month: "May" and "March" can, "may" and "march" cannot. */
export function isClearMonth(cx: Context, at: number): boolean {
  const token = cx.tokens[at]
  if (token === undefined) return false
  return !DOUBTFUL.has(token.text) || isCapital(token)
}

const WHOLE = /^(?:may|june|july|.*day|.{6,})$/

/** The full stop of "Dec." belongs to the month; one behind a whole name ends the sentence. */
export const abbreviationDot: Rule<string | null> = opt(
  map(word('.'), (dot, cx, at) => {
    const next = cx.tokens[at + 1]
    if (next === undefined || !cx.tokens[at]?.glued) return null
    return WHOLE.test(cx.tokens[at - 1]?.text ?? '') ? null : dot
  }),
)

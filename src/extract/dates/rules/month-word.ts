import { type Context, found, map, opt, type Rule, starting, word } from '../grammar.js'
import { DOUBTFUL, MONTHS } from '../lexicon.js'
import { isCapital } from '../tokens.js'

/** A month's name, whatever stands around it; for use where a day or year shows what it is. */
export const anyMonth: Rule<number> = starting(MONTHS.keys(), (cx, at) => {
  const month = MONTHS.get(cx.tokens[at]?.text ?? '')
  return month === undefined ? null : found(month, at + 1)
})

/** Whether the word alone can be the month: "May" and "March" can, "may" and "march" cannot. */
export function isClearMonth(cx: Context, at: number): boolean {
  const token = cx.tokens[at]
  if (token === undefined) return false
  return !DOUBTFUL.has(token.text) || isCapital(token)
}

/** The full stop of "Dec." belongs to the month; one behind a whole name ends the sentence. */
export const abbreviationDot: Rule<string | null> = opt(
  map(word('.'), (dot, cx, at) => {
    const short = (cx.tokens[at - 1]?.text.length ?? 0) <= 4
    const next = cx.tokens[at + 1]
    if (next === undefined || !cx.tokens[at]?.glued) return null
    return short || next.glued || next.kind === 'number' ? dot : null
  }),
)

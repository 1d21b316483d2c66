import { found, type Rule, starting } from '../grammar.js'
import { DOUBTFUL, WEEKDAYS } from '../lexicon.js'
import { isCapital } from '../tokens.js'

/** 1 = Monday; "sat", "sun" and the like only with a capital. */
export const weekdayWord: Rule<number> = starting(WEEKDAYS.keys(), (cx, at) => {
  const token = cx.tokens[at]
  const weekday = WEEKDAYS.get(token?.text ?? '')
  if (token === undefined || weekday === undefined) return null
  return DOUBTFUL.has(token.text) && !isCapital(token) ? null : found(weekday, at + 1)
})

import type { Rule } from '../grammar/rule.js'
import { map } from '../grammar/sequence.js'
import { oneOf } from '../grammar/words.js'
import { DOUBTFUL, WEEKDAYS } from '../lexicon.js'
import { isCapital } from '../tokens.js'

/** 1 = Monday; "sat", "sun" and the like only with a capital. */
export const weekdayWord: Rule<number> = map(oneOf(WEEKDAYS), (weekday, cx, at) => {
  const token = cx.tokens[at]
  return token === undefined || (DOUBTFUL.has(token.text) && !isCapital(token)) ? null : weekday
})

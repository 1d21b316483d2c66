import type { Context } from '../grammar/context.js'
import type { Rule } from '../grammar/rule.js'
import { map } from '../grammar/sequence.js'
import { oneOf } from '../grammar/words.js'
import { DATE_LEADS, DOUBTFUL, WEEKDAYS } from '../lexicon.js'
import { isCapital } from '../tokens.js'

/** 1 = Monday; "sat", "sun" and the like only with a capital. */
export const weekdayWord: Rule<number> = map(oneOf(WEEKDAYS), (weekday, cx, at) => {
  const token = cx.tokens[at]
  return token === undefined || (DOUBTFUL.has(token.text) && !isCapital(token)) ? null : weekday
})

/** Nothing else is said. */
export function isAllOf(cx: Context, at: number, end: number): boolean {
  return at === 0 && cx.tokens.slice(end, end + 3).every((t) => t.kind === 'mark')
}

/** The same without a date beside it: "Sun" and "Sat" need a word such as "on" before them. */
export const loneWeekday: Rule<number> = map(oneOf(WEEKDAYS), (weekday, cx, at, end) => {
  const token = cx.tokens[at]
  const before = cx.tokens[at - 1]?.text ?? ''
  if (before === 'the' && isCapital(cx.tokens[end])) return null
  if (token === undefined || !DOUBTFUL.has(token.text)) return weekday
  const led = DATE_LEADS.has(before) && before !== 'the' && before !== 'of'
  return led || isAllOf(cx, at, end) ? weekday : null
})

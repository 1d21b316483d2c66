import type { Context } from '../grammar/context.js'
import type { Rule } from '../grammar/rule.js'
import { map } from '../grammar/sequence.js'
import { DATE_LEADS, DOUBTFUL, MONTHS } from '../lexicon.js'
import type { Period } from '../period.js'
import { period } from '../periods.js'
import { type Draft, windowDraft } from '../reading.js'
import { isCapital } from '../tokens.js'

const YEAR_LEADS = new Set(
  'in by until till before after during for from through throughout year and or around about'.split(
    ' ',
  ),
)

/** Whether what stands before a lone month, season or year lets it be a date. */
function isLed(cx: Context, at: number, p: Period): boolean {
  const before = cx.tokens[at - 1]
  if (p.precision === 'year') return YEAR_LEADS.has(before?.text ?? '')
  if (isPersonOrTopic(cx, at)) return false
  if (DATE_LEADS.has(before?.text ?? '')) return true
  if (p.precision !== 'month')
    return before?.text === 'the' && DATE_LEADS.has(cx.tokens[at - 2]?.text ?? '')
  return isPlainMonth(cx, at)
}

/** "June Jones and April Smith", "a question about March". */
function isPersonOrTopic(cx: Context, at: number): boolean {
  const before = cx.tokens[at - 1]?.text ?? ''
  if (before === 'about')
    return cx.tokens[at - 2]?.kind === 'word' && !TIMELY.has(cx.tokens[at - 2]?.text ?? '')
  return /^(?:and|or|to|of|for)$/.test(before) && isCapital(cx.tokens[at + 1])
}
const TIMELY = new Set('in by until from around at or'.split(' '))

/** "Send it January or so": a month that is no name or verb needs no preposition. */
function isPlainMonth(cx: Context, at: number): boolean {
  const token = cx.tokens[at]
  const before = cx.tokens[at - 1]
  if (!token || !MONTHS.has(token.text) || DOUBTFUL.has(token.text)) return false
  return token.text.length > 3 && before !== undefined && !isCapital(before)
}

/** A period without a governing word: `April 2024`, `next winter`, `10–12 April`. */
export const bareRule: Rule<Draft> = map(period, (p, cx, at) => {
  if (p.bare && !isLed(cx, at, p)) return null
  return windowDraft(p)
})

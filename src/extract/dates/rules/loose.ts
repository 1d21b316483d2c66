import { either } from '../grammar/choice.js'
import type { Context } from '../grammar/context.js'
import { phrase } from '../grammar/phrase.js'
import type { Rule } from '../grammar/rule.js'
import { map, opt, seq } from '../grammar/sequence.js'
import { word } from '../grammar/words.js'
import { ledPeriod } from '../periods.js'
import { type Draft, windowDraft } from '../reading.js'
import { governedRule } from './governed.js'

const asEarlyAs = phrase('as early as', 'as soon as', 'perhaps as early as', 'possibly as early as')
const about = phrase(
  'around',
  'about',
  'approximately',
  'roughly',
  'circa',
  'sometime',
  'some time',
  'at some point',
  'sometime around',
  'sometime in',
  'some time in',
  'at some point in',
  'around the',
  'in or around',
  'on or about',
  'on or around',
  'in about',
  'possibly in',
  'perhaps in',
  'probably in',
  'tentatively in',
  'tentatively',
)

const EARLY = '“As early as” names the first possible time; it was taken as the time meant.'
const ABOUT = 'The time was only given roughly.'

function loosen(draft: Draft, note: string): Draft {
  const precision = draft.precision === 'season' ? 'season' : 'approximate'
  return { ...draft, precision, assumptions: [...draft.assumptions, note] }
}

/** Any window behind a preposition or none. */
const inner: Rule<Draft> = either(
  governedRule,
  map(seq(opt(word('in', 'on', 'during')), ledPeriod), ([, p]) => windowDraft(p)),
)

/** "To ask about March": what is spoken of, not when. */
function isTopic(cx: Context, at: number, end: number): boolean {
  const before = cx.tokens[at - 1]
  const lone = end === at + 2 && cx.tokens[at + 1]?.kind === 'word'
  return lone && before?.kind === 'word' && !/^(?:is|be|are|for|until|by|from)$/.test(before.text)
}

/** `as early as this spring`, `sometime in 2025`, `around mid-March`. */
export const looseRule: Rule<Draft> = either(
  map(seq(asEarlyAs, inner), ([, d]) => loosen(d, EARLY)),
  map(seq(about, inner), ([w, d], cx, at, end) =>
    w === 'about' && isTopic(cx, at, end) ? null : loosen(d, ABOUT),
  ),
)

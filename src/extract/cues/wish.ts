import { at, skipAdverbs, type Token } from '../token.js'
import type { Cue } from './cue.js'

const RESULT =
  /^(?:mak|ensur|see|complet|conclud|finish|finali[sz]|sign|open|launch|start|begin|hold|reach|achiev|doubl|tripl|secur|deliver|ratif|adopt|establish|creat|set)/

/** "we want to make sure that … this spring": a wish counts only with a result and a date. */
export const wish: Cue = (tokens, i) => {
  const t = at(tokens, i).lower
  if (!/^(?:want|wish|aim|expect|seek)$/.test(t) || at(tokens, i + 1).lower !== 'to') return null
  const subject = tokens
    .slice(Math.max(0, i - 3), i)
    .some((w) =>
      /^(?:we|i|sides|parties|they|leaders|governments|countries|ministers)$/.test(w.lower),
    )
  if (!subject || /^(?:n't|not)$/.test(at(tokens, i - 1).lower)) return null
  const act = skipAdverbs(tokens, i + 2)
  const result = at(tokens, afterFocus(tokens, act)).lower
  if (t !== 'aim' && !RESULT.test(result)) return null
  return {
    family: 'wish with a date',
    head: i,
    act: afterFocus(tokens, act),
    cue: 'an aim with a date',
    weight: 0.5,
    needsDate: true,
    joint: true,
  }
}

/** "focus on making sure": what is promised begins at "making". */
function afterFocus(tokens: readonly Token[], act: number): number {
  const focused = at(tokens, act).lemma === 'focus' && at(tokens, act + 1).lower === 'on'
  return focused ? act + 2 : act
}

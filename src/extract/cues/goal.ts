import { at, isVerb, skipAdverbs, type Token } from '../token.js'
import type { Anchor, Cue } from './cue.js'

/** "set a goal of doubling trade by 2030". */
export const goal: Cue = (tokens, i) => {
  const t = at(tokens, i)
  if (AIM.test(t.lower)) return stated(tokens, i)
  if (!isVerb(t) || !/^(?:set|adopt|announce|establish)$/.test(t.lemma)) return null
  const noun = tokens.findIndex(
    (w, j) => j > i && j < i + 7 && /^(?:goals?|targets?|objectives?|deadlines?)$/.test(w.lower),
  )
  if (noun < 0) return null
  const head = at(tokens, i - 1).pos === 'AUX' ? i - 1 : i
  return {
    family: 'goal',
    head,
    act: i,
    cue: 'a target with a date',
    weight: 0.62,
    needsDate: true,
  }
}

const AIM = /^(?:commitment|goal|target|aim|objective|ambition|intention|plan)$/

/** "Our goal is to complete the line by 2027". */
function stated(tokens: readonly Token[], i: number): Anchor | null {
  const be = at(tokens, i + 1).lower
  if (!/^(?:is|remains|'s)$/.test(be) || at(tokens, i + 2).lower !== 'to') return null
  const act = skipAdverbs(tokens, i + 3)
  if (!isVerb(at(tokens, act)) || at(tokens, act).lower === 'be') return null
  const firm = /^(?:commitment|intention|plan)$/.test(at(tokens, i).lower)
  return {
    family: 'goal',
    head: i + 1,
    act,
    cue: `a stated ${at(tokens, i).lower}`,
    weight: 0.58,
    needsDate: !firm,
  }
}

import { at, isVerb } from '../token.js'
import type { Cue } from './cue.js'

/** "set a goal of doubling trade by 2030". */
export const goal: Cue = (tokens, i) => {
  const t = at(tokens, i)
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

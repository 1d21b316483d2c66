import { at, isVerb } from '../token.js'
import type { Cue } from './cue.js'

/** "accepted the invitation to visit". */
export const acceptance: Cue = (tokens, i) => {
  const t = at(tokens, i)
  if (!isVerb(t) || t.lemma !== 'accept') return null
  const noun = tokens.findIndex(
    (w, j) => j > i - 16 && j < i + 7 && j !== i && /^invitations?$/.test(w.lower),
  )
  if (noun < 0) return null
  const head = at(tokens, i - 1).pos === 'AUX' ? i - 1 : i
  return { family: 'acceptance', head, act: i, cue: 'an invitation accepted', weight: 0.72 }
}

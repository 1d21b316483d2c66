import { at, text } from '../token.js'
import type { Veto } from './clause.js'

/** "if they agree to meet", "whether we will": conditions and indirect questions. */
export const conditional: Veto = ({ tokens, subject, anchor, kind }) => {
  if (/^(?:if|unless|should|were)\b/.test(text(tokens, 0, 1))) return true
  if (anchor.family === 'announcement' && at(tokens, subject.clause - 1).lower === 'as') return true
  if (subject.link !== 'condition') return false
  const word = at(tokens, subject.clause - 1).lower
  if (/^(?:when|where|while|as|until|once|after|before)$/.test(word))
    return anchor.family !== 'future' || (kind !== 'party' && kind !== 'we')
  return true
}

/** A sentence that asks. */
export const asking: Veto = ({ tokens }) => at(tokens, tokens.length - 1).text === '?'

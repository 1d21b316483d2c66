import { at, isGerund } from '../token.js'
import type { Cue } from './cue.js'

/** "look forward to hosting you in June": an event with a date, from the one who will hold it. */
export const lookingForward: Cue = (tokens, i) => {
  if (!/^look(?:s|ing)?$/.test(at(tokens, i).lower)) return null
  const forward = at(tokens, i + 1).lower === 'forward' ? i + 1 : -1
  if (forward < 0) return null
  const to = tokens.findIndex((t, j) => j > forward && j < forward + 6 && t.lower === 'to')
  const verb = at(tokens, to + 1)
  if (to < 0 || !isGerund(verb)) return null
  if (!/^(?:host|welcom|receiv|conven|hold|visit|sign|open|launch)/.test(verb.lower)) return null
  const head = at(tokens, i - 1).pos === 'AUX' ? i - 1 : i
  return {
    family: 'looking forward',
    head,
    act: to + 1,
    cue: 'a dated event looked forward to by its host',
    weight: 0.62,
    needsDate: true,
  }
}

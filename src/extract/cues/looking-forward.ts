import { at, isGerund, type Token, text } from '../token.js'
import type { Cue } from './cue.js'

const HOSTING = /^(?:host|welcom|receiv|conven|hold|visit|sign|open|launch|meet|see)/

/** "the next meeting of the council": of several of a kind, the one to come. */
const opensEvent = (tokens: readonly Token[], from: number): boolean =>
  /^(?:the|our|its|their) (?:next|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|[a-z]+th|upcoming|forthcoming)\b/.test(
    text(tokens, from, from + 3),
  ) &&
  tokens
    .slice(from, from + 9)
    .some((t) =>
      /^(?:meeting|session|summit|forum|conference|round|dialogue|consultations|visit)s?$/.test(
        t.lower,
      ),
    )

/** "look forward to hosting you in June": an event with a date, from the one who will hold it. */
export const lookingForward: Cue = (tokens, i) => {
  if (!/^look(?:s|ed|ing)?$/.test(at(tokens, i).lower)) return null
  const forward = at(tokens, i + 1).lower === 'forward' ? i + 1 : -1
  if (forward < 0) return null
  const to = tokens.findIndex((t, j) => j > forward && j < forward + 6 && t.lower === 'to')
  const host = /^(?:PROPN|PRON)$/.test(at(tokens, to + 1).pos) && isGerund(at(tokens, to + 2))
  const verb = at(tokens, host ? to + 2 : to + 1)
  if (to < 0 || !(isGerund(verb) ? HOSTING.test(verb.lower) : opensEvent(tokens, to + 1)))
    return null
  const head = at(tokens, i - 1).pos === 'AUX' ? i - 1 : i
  return {
    family: 'looking forward',
    head,
    act: host ? to + 2 : to + 1,
    cue: 'a dated event looked forward to by its host',
    weight: 0.62,
    needsDate: true,
  }
}

import { at, isGerund, isVerb, skipAdverbs } from '../token.js'
import type { Cue } from './cue.js'

/** "are committed to building", "is determined to", "are ready to continue to". */
export const readiness: Cue = (tokens, i) => {
  const be = at(tokens, i)
  if (!/^(?:am|is|are|'m|'s|'re|remain|remains|stand|stands)$/.test(be.lower)) return null
  const word = skipAdverbs(tokens, i + 1)
  const t = at(tokens, word).lower
  if (!/^(?:committed|determined|ready|prepared|resolved|pledged)$/.test(t)) return null
  if (at(tokens, word + 1).lower !== 'to') return null
  const act = skipAdverbs(tokens, word + 2)
  const verb = at(tokens, act)
  if (!(isVerb(verb) || isGerund(verb)) || verb.lower === 'be') return null
  const offering = /^(?:ready|prepared)$/.test(t)
  const kept = /^(?:continue|provide|host|send|supply|support|deliver|give)$/.test(verb.lemma)
  if (offering && !kept) return null
  return {
    family: 'readiness',
    head: i,
    act,
    cue: `stated as "${t} to"`,
    weight: offering ? 0.45 : 0.58,
    ongoing: /^(?:continu|maintain|keep|sustain|remain)/.test(verb.lemma) || offering,
  }
}

import { at, isVerb, skipAdverbs, type Token, text } from '../token.js'
import type { Cue } from './cue.js'

const REPORTING =
  /\b(?:said|stated|announced|confirmed|explained|informed|indicated|noted|declared|revealed|disclosed|told \w+|assured(?: \w+){0,4}|added|outlined|underlined|emphasi[sz]ed|stressed|pledged|promised|reiterated|reaffirmed)\b[^;:?]*$/

/** "The minister said that Kenya would continue to send ships": a future told in the past. */
export const reportedFuture: Cue = (tokens, i) => {
  if (at(tokens, i).lower !== 'would') return null
  const first = skipAdverbs(tokens, i + 1)
  const act = at(tokens, first).lower === 'be' ? skipAdverbs(tokens, first + 1) : first
  if (!isVerb(at(tokens, act)) || /^(?:not|like|be|have)$/.test(at(tokens, act).lower)) return null
  if (!REPORTING.test(text(tokens, 0, i)) || isHypothetical(tokens)) return null
  const ongoing = /^(?:continue|keep|maintain)$/.test(at(tokens, act).lemma)
  return {
    family: 'future',
    head: i,
    act,
    cue: 'a future told in the past: "would"',
    weight: 0.58,
    ongoing,
  }
}

const isHypothetical = (tokens: readonly Token[]): boolean =>
  tokens.some((t) => /^(?:if|whether|unless|could|might)$/.test(t.lower))

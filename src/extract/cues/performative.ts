import { at, isVerb, skipAdverbs } from '../token.js'
import type { Cue } from './cue.js'

const FOUNDING =
  /^(?:establish|launch|create|set|found|institute|commit|undertake|extend|renew|designate|appoint)$/

/** "We hereby establish a joint commission": done by being said, and to be carried out from then on. */
export const performative: Cue = (tokens, i) => {
  if (at(tokens, i).lower !== 'hereby') return null
  const act = skipAdverbs(tokens, i + 1)
  const verb = at(tokens, act)
  if (!isVerb(verb) || !FOUNDING.test(verb.lemma) || verb.lower !== verb.lemma) return null
  if (/^(?:commit|undertake)$/.test(verb.lemma)) return null
  return {
    family: 'decision',
    head: i,
    act,
    cue: 'declared by "hereby"',
    weight: 0.66,
    joint: true,
  }
}

import { at, isVerb, skipAdverbs, type Token, text } from '../token.js'
import type { Cue } from './cue.js'

const FOUNDING =
  /^(?:launch|establish|create|host|open|start|introduce|set|provide|contribute|extend)$/

/** "We are pleased to launch a dialogue", "I'm proud to announce 50 million for the ports". */
export const pleasure: Cue = (tokens, i) => {
  const t = at(tokens, i).lower
  if (!/^(?:pleased|proud|delighted|glad|happy|honou?red)$/.test(t)) return null
  if (at(tokens, i + 1).lower !== 'to') return null
  const verb = skipAdverbs(tokens, i + 2)
  const word = at(tokens, verb)
  const base = {
    family: 'decision' as const,
    head: i - 1,
    cue: `announced as "${t} to"`,
    weight: 0.62,
  }
  if (isVerb(word) && FOUNDING.test(word.lemma)) return { ...base, act: verb, joint: true }
  if (word.lemma !== 'announce' || !tellsSum(tokens, verb + 1)) return null
  return { ...base, act: verb + 1, object: true }
}

const tellsSum = (tokens: readonly Token[], from: number): boolean =>
  tokens.slice(from, from + 4).some((t) => t.pos === 'NUM' || /^[$\u20ac\u00a3]/.test(t.text)) &&
  !/\b(?:that|to|how)\b/.test(text(tokens, from, from + 4))

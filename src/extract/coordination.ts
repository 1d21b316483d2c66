import { isCalendarWord } from './clause-words.js'
import type { Anchor } from './cues/cue.js'
import { at, isBareVerb, isGerund, isVerb, skipAdverbs, type Token } from './token.js'

/** Acts that are each a commitment of their own, also when joined to another by "and". */
const EVENT =
  /^(?:hold|organi[sz]e|convene|launch|sign|establish|host|meet|open|publish|appoint|submit|ratify)$/

/** "will facilitate X and organize Y": the second act becomes an anchor with the same subject. */
export function coordinated(tokens: readonly Token[], anchor: Anchor): Anchor[] {
  if (!isVerb(at(tokens, anchor.act)) || anchor.family === 'acceptance') return []
  const gerund = isGerund(at(tokens, anchor.act))
  const found: Anchor[] = []
  for (let j = anchor.act + 4; j < tokens.length - 2; j += 1) {
    if (/^(?:;|:|that|which|who)$/.test(at(tokens, j).lower)) break
    if (at(tokens, j).lower !== 'and') continue
    const next = skipAdverbs(tokens, j + 1)
    const act = at(tokens, next).lower === 'to' ? next + 1 : next
    const verb = at(tokens, act)
    if (
      !(isVerb(verb) || (!gerund && isBareVerb(tokens, act))) ||
      isGerund(verb) !== gerund ||
      !(EVENT.test(stem(verb)) || bothTimed(tokens, anchor.act, j))
    )
      continue
    if (!gerund && verb.lower !== verb.lemma) continue
    if (verb.lower === 'open' && isAmongAdjectives(tokens, j)) continue
    found.push({
      ...anchor,
      act,
      subjectOf: anchor.subjectOf ?? anchor.head,
      ongoing: stem(verb) === 'continue',
    })
  }
  return found
}

/** "finish the study by June and begin work in 2026": each act with a time of its own. */
const bothTimed = (tokens: readonly Token[], act: number, and: number): boolean =>
  tokens.slice(Math.max(act, and - 3), and).some(isCalendarWord) &&
  tokens.slice(and).some(isCalendarWord)

/** "secure, sustainable and open ports". */
const isAmongAdjectives = (tokens: readonly Token[], and: number): boolean =>
  at(tokens, at(tokens, and - 1).lower === ',' ? and - 2 : and - 1).pos === 'ADJ'

const stem = (t: Token): string => t.lemma

import type { Anchor } from './cues/cue.js'
import { at, isGerund, type Token } from './token.js'

const PARTICIPLE = /(?:ed|en|own|ilt|eld|ade|aid|ent|one|un|et|ut|ought|old|eft|ept)$/

/** "will be sent", "are going to be cut", but not "are going to cut". */
export function isPassive(tokens: readonly Token[], anchor: Anchor): boolean {
  const main = at(tokens, anchor.act)
  if (isGerund(main) || !PARTICIPLE.test(main.lower) || anchor.family === 'readiness') return false
  const going = tokens.slice(anchor.head, anchor.act).findIndex((t) => t.lower === 'going')
  const from = going < 0 ? anchor.head : anchor.head + going
  return tokens.slice(from, anchor.act).some((t) => t.lemma === 'be')
}

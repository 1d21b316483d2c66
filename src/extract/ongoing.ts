import type { Anchor } from './cues/cue.js'
import { at, skipAdverbs, type Token } from './token.js'

/** Whether an act goes on without an end: "continue to", "maintain". */
export const soundsOngoing = (tokens: readonly Token[], anchor: Anchor): boolean => {
  const act = at(tokens, anchor.act)
  const inner = at(tokens, skipAdverbs(tokens, anchor.act + 1)).lower
  return (
    anchor.ongoing === true ||
    (act.lemma === 'stand' &&
      /^(?:together|united|as|strongly)$/.test(at(tokens, anchor.act + 1).lower)) ||
    (act.lemma === 'go' && inner === 'on') ||
    /^(?:continu|maintain|keep)/.test(act.lemma) ||
    /^continu/.test(inner)
  )
}

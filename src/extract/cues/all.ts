import type { Token } from '../token.js'
import type { Anchor, Cue } from './cue.js'
import { ANY_TRIGGER, TRIGGERS } from './triggers.js'

/** Whether any cue can fire in a text: without, it is never read further. */
export const mayPromise = (flat: string): boolean => ANY_TRIGGER.test(flat)

const FIRES = TRIGGERS.map(({ cue, at }) => ({ cue, at: new RegExp(`^(?:${at})$`) }))

/** More words than texts have that are told from each other; hostile text shall fill no memory. */
const MOST_WORDS = 20_000
const known = new Map<string, readonly Cue[]>()

/** The cues that may fire at a word in lower case, strongest first. */
function cuesAt(word: string): readonly Cue[] {
  const before = known.get(word)
  if (before) return before
  const cues = FIRES.filter(({ at }) => at.test(word)).map(({ cue }) => cue)
  if (known.size >= MOST_WORDS) known.clear()
  known.set(word, cues)
  return cues
}

/** All anchors of a sentence, left to right, the strongest family where two share the action. */
export function findAnchors(tokens: readonly Token[]): Anchor[] {
  const found: Anchor[] = []
  for (const [i, { lower }] of tokens.entries()) {
    for (const cue of cuesAt(lower)) {
      const anchor = cue(tokens, i)
      if (anchor && !found.some((f) => f.act === anchor.act)) found.push(anchor)
    }
  }
  return found.sort((a, b) => a.act - b.act)
}

import type { Candidate } from '../domain/commitment.js'
import { holderOf } from './place.js'
import type { Sentence } from './token.js'

/** "That will happen …": words that only date what was promised before. */
export const THAT_HAPPENS =
  /^(?:that|this|it)\s+(?:will|shall|is going to|'ll)\s+(?:\w+ly\s+)?(?:happen|take place|be|come|occur|be held|start|begin)\b/i
/** "These will be delivered …": likewise, of things named before. */
const THEY_ARE_DONE =
  /^(?:that|this|it|these|those|they|both)\s+(?:will|shall|are to|is to|are going to)\s+(?:\w+ly\s+)?be\s+\w+(?:ed|en|lt|nt|ht|de|wn|ld)\b/i

/**
 * Folds candidates that only date the promise just before, in the same or the previous sentence,
 * into that promise: one commitment, not two.
 */
export function withoutMereDates(
  found: readonly Candidate[],
  sentences: readonly Sentence[],
): Candidate[] {
  const kept: Candidate[] = []
  for (const c of found) {
    const before = kept.at(-1)
    const near = before !== undefined && isNear(before, c, sentences)
    if (near && c.quote.length < 120 && THAT_HAPPENS.test(c.quote)) continue
    const folded = near && THEY_ARE_DONE.test(c.quote) ? datedBy(before, c) : null
    if (folded) kept[kept.length - 1] = folded
    else kept.push(c)
  }
  return kept
}

function isNear(before: Candidate, c: Candidate, sentences: readonly Sentence[]): boolean {
  const own = holderOf(sentences, c)
  return own >= 0 && before.start >= (sentences[own - 1]?.start ?? sentences[own]?.start ?? c.start)
}

/** The promise with the date of what was said of it; null where it has one or none was said. */
function datedBy(before: Candidate, c: Candidate): Candidate | null {
  if (before.due || before.recurrence || !c.due) return null
  const note = `The date stands in what follows: "${c.quote.slice(0, 80)}"`
  return {
    ...before,
    kind: 'dated',
    due: c.due,
    assumptions: [...before.assumptions, ...c.assumptions, note],
  }
}

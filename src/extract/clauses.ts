import { leftBoundary, trimAdverbs } from './boundary.js'
import { HARD, isFiniteVerb, isTimeWord, RELATIVE } from './clause-words.js'
import { earlierSubject, looksLikeObject } from './earlier-subject.js'
import type { SubjectSpan } from './subject-span.js'
import { at, isGerund, isVerb, type Token } from './token.js'

/** Finds the subject that goes with the verb group at `head`. */
export function subjectOf(tokens: readonly Token[], head: number): SubjectSpan {
  if (isBareGerund(tokens, head)) return earlierSubject(tokens, head, 'main', head)
  const { boundary, link } = leftBoundary(tokens, head)
  const end = trimAdverbs(tokens, boundary, head)
  if (end > boundary) return { start: boundary, end, link, elliptic: false, clause: boundary }
  if (link === 'relative')
    return { ...antecedent(tokens, boundary - 1), link, elliptic: false, clause: boundary }
  const inserted = beforeInsertion(tokens, boundary)
  return inserted ?? earlierSubject(tokens, boundary, link, head)
}

/** "joined others in pledging to": a gerund has the subject of the verb before it. */
const isBareGerund = (tokens: readonly Token[], head: number): boolean =>
  isGerund(at(tokens, head)) &&
  at(tokens, head).pos === 'VERB' &&
  /^(?:,|in|by|and)$/.test(at(tokens, head - 1).lower)

/** "Kenya, for its part, will …": the subject stands before what is put between commas. */
function beforeInsertion(tokens: readonly Token[], boundary: number): SubjectSpan | null {
  if (at(tokens, boundary - 1).lower !== ',') return null
  for (let j = boundary - 2; j > Math.max(0, boundary - 20); j -= 1) {
    const t = at(tokens, j)
    if (HARD.test(t.text) || isVerb(t) || RELATIVE.test(t.lower)) return null
    if (t.lower !== ',') continue
    if (j < boundary - 9 && at(tokens, j + 1).pos !== 'ADP') return null
    const left = leftBoundary(tokens, j)
    const end = trimAdverbs(tokens, left.boundary, j)
    if (end <= left.boundary || looksLikeObject(tokens, left.boundary, end)) return null
    if (
      tokens
        .slice(left.boundary, end)
        .some((w, k) => isFiniteVerb(tokens, left.boundary + k) || isTimeWord(w))
    )
      return null
    return { start: left.boundary, end, link: left.link, elliptic: false, clause: left.boundary }
  }
  return null
}

/** The noun phrase before "which", "who" or "that". */
function antecedent(tokens: readonly Token[], relative: number): { start: number; end: number } {
  let end = relative
  while (end > 0 && /^(?:,|in|of|after|by|with|for|to|through)$/.test(at(tokens, end - 1).lower))
    end -= 1
  let start = end
  while (start > 0 && /^(?:NOUN|PROPN|ADJ|DET|NUM|PART)$/.test(at(tokens, start - 1).pos))
    start -= 1
  return { start, end }
}

import { leftBoundary, trimAdverbs } from './boundary.js'
import { HARD, isFiniteVerb, RELATIVE } from './clause-words.js'
import type { Link, SubjectSpan } from './subject-span.js'
import { at, skipAdverbs, type Token } from './token.js'

/** The verb has no subject of its own: the one of the nearest finite verb on its left serves. */
export function earlierSubject(
  tokens: readonly Token[],
  boundary: number,
  link: Link,
  head: number,
): SubjectSpan {
  const chained = chainedSubject(tokens, boundary, link, head)
  if (chained) return chained
  const spoken = isPlainVerb(at(tokens, head))
    ? speakersSubject(tokens, boundary, link, head)
    : null
  if (spoken) return spoken
  for (let j = boundary - 2; j > 0; j -= 1) {
    if (!isFiniteVerb(tokens, j) || isFiniteVerb(tokens, j - 1)) continue
    let group = j
    while (group > 0 && /^(?:AUX|ADV)$/.test(at(tokens, group - 1).pos)) group -= 1
    const found = leftBoundary(tokens, group)
    const end = trimAdverbs(tokens, found.boundary, group)
    if (end > found.boundary && !looksLikeObject(tokens, found.boundary, end))
      return {
        start: found.boundary,
        end,
        link: found.link === 'relative' ? 'relative' : link,
        elliptic: true,
        clause: head,
      }
    if (found.boundary <= 1) break
    j = Math.min(j, found.boundary)
  }
  return { start: head, end: head, link, elliptic: true, clause: head }
}

/** "We will A, will B and will C": the subject of the first "will" serves them all. */
function chainedSubject(
  tokens: readonly Token[],
  boundary: number,
  link: Link,
  head: number,
): SubjectSpan | null {
  if (!isModal(at(tokens, head))) return null
  for (let j = boundary - 2; j > 0 && !HARD.test(at(tokens, j).text); j -= 1) {
    if (!isModal(at(tokens, j))) continue
    const found = leftBoundary(tokens, j)
    const end = trimAdverbs(tokens, found.boundary, j)
    if (end <= found.boundary || looksLikeObject(tokens, found.boundary, end)) continue
    const as = found.link === 'relative' ? 'relative' : link
    return { start: found.boundary, end, link: as, elliptic: true, clause: head }
  }
  return speakersSubject(tokens, boundary, link, head)
}

/** "…, and task our ministers": the base form goes with "we". */
const isPlainVerb = (t: Token): boolean => t.pos === 'VERB' && t.lower === t.lemma

/** "We reaffirm that it matters, and will …": "we" at the head of the sentence goes on acting. */
function speakersSubject(
  tokens: readonly Token[],
  boundary: number,
  link: Link,
  head: number,
): SubjectSpan | null {
  const first = skipAdverbs(tokens, 0)
  if (!/^(?:we|i)$/.test(at(tokens, first).lower) || at(tokens, boundary - 1).lower !== 'and')
    return null
  if (tokens.slice(first, boundary).some((t) => HARD.test(t.text) || RELATIVE.test(t.lower)))
    return null
  return { start: first, end: first + 1, link, elliptic: true, clause: head }
}

const isModal = (t: Token): boolean => /^(?:will|shall|'ll)$/.test(t.lower)

export const looksLikeObject = (tokens: readonly Token[], start: number, end: number): boolean =>
  end - start === 1 && /^(?:ADV|ADP|PUNCT|CCONJ)$/.test(at(tokens, start).pos)

import { HARD, isFiniteVerb, isTimeWord, RELATIVE, segmentStart } from './clause-words.js'
import type { Link } from './subject-span.js'
import { at, isGerund, skipAdverbs, type Token } from './token.js'

const CONDITION =
  /^(?:if|unless|whether|should|provided|because|although|though|until|once|when|while|where|since|before|after|how|what|why)$/

/** Where the clause of the verb group at `head` begins. */
export function leftBoundary(
  tokens: readonly Token[],
  head: number,
): { boundary: number; link: Link } {
  for (let j = head - 1; j >= 0; j -= 1) {
    const t = at(tokens, j)
    if (t.text === ')') {
      j = openingOf(tokens, j)
      continue
    }
    if (HARD.test(t.text)) return { boundary: j + 1, link: 'main' }
    if (RELATIVE.test(t.lower) && isClosed(tokens, j, head)) continue
    if (RELATIVE.test(t.lower)) return { boundary: j + 1, link: 'relative' }
    if (t.lower === 'that' && t.pos !== 'DET')
      return { boundary: j + 1, link: isRelativeThat(tokens, j, head) ? 'relative' : 'that' }
    if (
      CONDITION.test(t.lower) &&
      (/^(?:SCONJ|ADV|PRON)$/.test(t.pos) || /^(?:while|if)$/.test(t.lower))
    )
      return { boundary: j + 1, link: 'condition' }
    if (t.lower === 'as' && t.pos === 'SCONJ' && at(tokens, j + 1).pos === 'PRON')
      return { boundary: j + 1, link: 'condition' }
    if (/^(?:but|so)$/.test(t.lower) && j + 1 < head) return { boundary: j + 1, link: 'main' }
    if (t.lower === 'and' && closesClause(tokens, j)) return { boundary: j + 1, link: 'main' }
    if (t.lower === ',' && !joinsList(tokens, j, head)) return { boundary: j + 1, link: 'main' }
  }
  return { boundary: at(tokens, 0).pos === 'CCONJ' ? 1 : 0, link: 'main' }
}

/** "those who contribute will meet": the relative clause has a verb of its own before the head. */
function isClosed(tokens: readonly Token[], relative: number, head: number): boolean {
  if (!/^(?:who|which)$/.test(at(tokens, relative).lower)) return false
  const verb = skipAdverbs(tokens, relative + 1)
  if (verb >= head - 1 || !isFiniteVerb(tokens, verb)) return false
  return !tokens.slice(verb, head).some((t) => /^(?:,|that|and)$/.test(t.lower))
}

/** The bracket that a closing one belongs to, or the closing one itself. */
function openingOf(tokens: readonly Token[], close: number): number {
  for (let j = close - 1; j >= 0; j -= 1) if (at(tokens, j).text === '(') return j
  return close
}

/** "a summit that will present": a noun before "that" and the verb right after it. */
const isRelativeThat = (tokens: readonly Token[], that: number, head: number): boolean =>
  /^(?:NOUN|PROPN)$/.test(at(tokens, that - 1).pos) &&
  trimAdverbs(tokens, that + 1, head) <= that + 1

/** "and" joins clauses where a finite verb stands on its left. */
function closesClause(tokens: readonly Token[], and: number): boolean {
  for (let j = and - 1; j >= 0; j -= 1) {
    const t = at(tokens, j)
    if (HARD.test(t.text) || t.lower === ',' || RELATIVE.test(t.lower))
      return j === and - 1 && commaClosesClause(tokens, j)
    if (isFiniteVerb(tokens, j)) return true
  }
  return false
}

const commaClosesClause = (tokens: readonly Token[], comma: number): boolean => {
  const start = segmentStart(tokens, comma)
  return (
    at(tokens, comma).lower !== ',' ||
    tokens.slice(start, comma).some((_, k) => isFiniteVerb(tokens, start + k))
  )
}

/** A comma inside "the United States, Mexico, and Canada", not after a lead-in or a name called. */
function joinsList(tokens: readonly Token[], comma: number, head: number): boolean {
  const right = tokens.slice(comma + 1, head)
  if (!right.some((t) => t.lower === 'and')) return false
  const start = segmentStart(tokens, comma)
  const left = tokens.slice(start, comma)
  const first = left[0]
  if (!first || /^(?:ADP|ADV|SCONJ|PART|INTJ)$/.test(first.pos) || isGerund(first)) return false
  return !left.some((t, k) => isTimeWord(t) || isFiniteVerb(tokens, start + k))
}

/** Where the subject ends that begins at `from`, without what only describes the verb. */
export function trimAdverbs(tokens: readonly Token[], from: number, head: number): number {
  let end = head
  while (
    end > from &&
    (at(tokens, end - 1).pos === 'ADV' ||
      /^(?:also|,|-|jointly|together)$/.test(at(tokens, end - 1).lower))
  )
    end -= 1
  return end
}

import { at, isGerund, isVerb, skipAdverbs, type Token } from './token.js'

/** Where a promise's subject stands, and how its clause hangs on what is before it. */
export interface SubjectSpan {
  start: number
  end: number
  link: 'main' | 'that' | 'relative' | 'condition'
  /** The subject stands in an earlier clause: "…, and will be followed up". */
  elliptic: boolean
  /** First token of the clause itself, without lead-ins. */
  clause: number
}

const HARD = /^(?:[;:"]|\u2014|\(|\)|\.)$/
const RELATIVE = /^(?:which|who|whom|whose)$/
const CONDITION =
  /^(?:if|unless|whether|should|provided|because|although|though|until|once|when|while|where|since|before|after|how|what|why)$/

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

function leftBoundary(
  tokens: readonly Token[],
  head: number,
): { boundary: number; link: SubjectSpan['link'] } {
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

export function isFiniteVerb(tokens: readonly Token[], j: number): boolean {
  const t = at(tokens, j)
  if (!isVerb(t) || isGerund(t)) return false
  const before = at(tokens, j - 1)
  if (before.lower === 'to' || before.pos === 'DET' || before.pos === 'ADP') return false
  return !(before.pos === 'ADJ' || (t.pos === 'VERB' && before.lower === '-'))
}

function segmentStart(tokens: readonly Token[], end: number): number {
  let j = end - 1
  while (j >= 0 && at(tokens, j).lower !== ',' && !HARD.test(at(tokens, j).text)) j -= 1
  return j + 1
}

const TIME =
  /^(?:year|month|week|day|days|weeks|months|years|today|tomorrow|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|spring|summer|autumn|fall|winter|quarter|evening|morning|afternoon|\d{4}|first|second|third|fourth|fifth|finally|lastly|together|one|two|three|welcome|yes|no|sir|madam)$/

/** A word of the calendar, not one that also counts or greets. */
export const isCalendarWord = (t: Token): boolean =>
  isTimeWord(t) &&
  !/^(?:first|second|third|fourth|fifth|finally|lastly|together|one|two|three|welcome|yes|no|sir|madam)$/.test(
    t.lower,
  )

export const isTimeWord = (t: Token): boolean => TIME.test(t.lower)

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

function trimAdverbs(tokens: readonly Token[], from: number, head: number): number {
  let end = head
  while (
    end > from &&
    (at(tokens, end - 1).pos === 'ADV' ||
      /^(?:also|,|-|jointly|together)$/.test(at(tokens, end - 1).lower))
  )
    end -= 1
  return end
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

/** The verb has no subject of its own: the one of the nearest finite verb on its left serves. */
function earlierSubject(
  tokens: readonly Token[],
  boundary: number,
  link: SubjectSpan['link'],
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
  link: SubjectSpan['link'],
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
  link: SubjectSpan['link'],
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

const looksLikeObject = (tokens: readonly Token[], start: number, end: number): boolean =>
  end - start === 1 && /^(?:ADV|ADP|PUNCT|CCONJ)$/.test(at(tokens, start).pos)

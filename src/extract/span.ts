import { isCalendarWord, isFiniteVerb } from './clause-words.js'
import type { Anchor } from './cues/cue.js'
import type { SubjectSpan } from './subject-span.js'
import { at, isGerund, isVerb, skipAdverbs, type Token, text } from './token.js'

/** Token range [start, end) of the smallest full clause that states the promise. */
export interface Span {
  start: number
  end: number
}

/** How far back a missing subject is fetched into the quote, in tokens. */
const NEAR = 9

export function clauseSpan(
  tokens: readonly Token[],
  anchor: Anchor,
  subject: SubjectSpan,
  others: readonly number[],
): Span {
  const start = startOf(tokens, anchor, subject)
  const end = endOf(tokens, anchor, others)
  return trim(tokens, { start, end: Math.max(end, anchor.act + 1) })
}

function startOf(tokens: readonly Token[], anchor: Anchor, subject: SubjectSpan): number {
  if (subject.elliptic)
    return anchor.head - subject.start <= NEAR && isComment(tokens, subject, anchor)
      ? leadIn(tokens, subject.start)
      : anchor.head
  if (subject.link === 'relative') {
    const which = Math.max(0, subject.clause - 1)
    return at(tokens, which - 1).pos === 'ADP' ? which - 1 : which
  }
  return leadIn(tokens, subject.start)
}

/** "The talks were useful, and will …": what stands between says how it was, not what was done. */
function isComment(tokens: readonly Token[], subject: SubjectSpan, anchor: Anchor): boolean {
  if (subject.start >= anchor.head) return false
  const verbs = tokens.slice(subject.end, anchor.head).filter(isVerb)
  return verbs.every((t) => t.lemma === 'be')
}

/** ", will also send": the next of a chain of promises begins. */
const opensModal = (tokens: readonly Token[], j: number): boolean =>
  /^(?:,|and)$/.test(at(tokens, j).lower) &&
  /^(?:will|shall)$/.test(at(tokens, skipAdverbs(tokens, j + 1)).lower)

/** A lead-in is kept only for its date words: "In the coming months, the Task Force will …". */
function leadIn(tokens: readonly Token[], start: number): number {
  if (at(tokens, start - 1).lower !== ',') return start
  let from = start - 1
  for (let left = start - 2; left >= 0 && !STOP.test(at(tokens, left).lower); left -= 1) {
    const before = at(tokens, left - 1).lower
    const opens = left === 0 || before === ',' || STOP.test(before)
    if (opens && hasDate(tokens, left, start) && !tellsAct(tokens, left)) from = left
  }
  if (from === start - 1) return start
  while (/^(?:and|but|so|also|,)$/.test(at(tokens, from).lower)) from += 1
  return from
}

/** "Recalling our pledge to cut waste by 2030, we …": the date is another act's. */
const tellsAct = (tokens: readonly Token[], from: number): boolean =>
  isGerund(at(tokens, from)) &&
  !/^(?:start|begin|commenc|follow|com|dur)/.test(at(tokens, from).lower)

const STOP = /^(?:;|:|"|\u2014|but|so|that|which)$/

const hasDate = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some((t, i) => isCalendarWord(t) || isMay(tokens, from + i))

/** "in May": the month, not the verb. */
const isMay = (tokens: readonly Token[], i: number): boolean =>
  at(tokens, i).text === 'May' &&
  (/^(?:ADP|NUM|ADJ)$/.test(at(tokens, i - 1).pos) || at(tokens, i + 1).pos === 'NUM')

function endOf(tokens: readonly Token[], anchor: Anchor, others: readonly number[]): number {
  for (let j = anchor.act + 1; j < tokens.length; j += 1) {
    const t = at(tokens, j)
    if (others.includes(j)) return j
    if (t.text === ';') return j
    if (t.text === ':' && j > anchor.act + 1) return j
    if (t.lower === 'so' && at(tokens, j + 1).lower === 'that') return j
    if (/^(?:because|although|though|whereas|unless)$/.test(t.lower)) return j
    if (t.lower === 'while' && !isGerund(at(tokens, skipAdverbs(tokens, j + 1)))) return j
    if (
      t.lower === 'and' &&
      at(tokens, j + 1).lower === 'that' &&
      at(tokens, j + 2).pos !== 'PUNCT' &&
      verbAhead(tokens, j + 2)
    )
      return j
    if (
      t.lower === 'if' &&
      !/^(?:possible|needed|necessary|appropriate|required)$/.test(at(tokens, j + 1).lower)
    )
      return j
    if (
      /^(?:which|who|where)$/.test(t.lower) &&
      at(tokens, j - 1).lower === ',' &&
      !staysWith(tokens, j)
    )
      return j
    if (
      /^(?:after|during|at|in|under) which$/.test(text(tokens, j, j + 2)) &&
      at(tokens, j - 1).lower === ','
    )
      return j
    if (isNewClause(tokens, j) || opensModal(tokens, j)) return j
  }
  return tokens.length
}

const PREDICTING =
  /^(?:be|become|help|benefit|bring|allow|enable|see|mean|build|ensure|make|constitute|represent|serve|provide|strengthen|support|create|contribute|improve|enhance|give|mark|remain|boost)$/

/** ", which will handle …" tells more about the same promise; ", which he did last month" does not. */
function staysWith(tokens: readonly Token[], relative: number): boolean {
  const modal = skipAdverbs(tokens, relative + 1)
  if (!/^(?:will|shall)$/.test(at(tokens, modal).lower)) return false
  return !PREDICTING.test(at(tokens, skipAdverbs(tokens, modal + 1)).lemma)
}

/** "and welcomed", "but they have", ", and the Task Force has": another statement begins. */
function isNewClause(tokens: readonly Token[], j: number): boolean {
  const t = at(tokens, j).lower
  if (!/^(?:and|but|so)$/.test(t)) return false
  if (t === 'and' && /^(?:between|from)$/.test(at(tokens, j - 2).lower)) return false
  const next = skipAdverbs(tokens, j + 1)
  const word = at(tokens, next)
  if (
    word.pos === 'VERB' &&
    /(?:ed|s|held|met|took)$/.test(word.lower) &&
    isFiniteForm(tokens, next)
  )
    return true
  if (word.pos === 'AUX' || (SAYING.test(word.lower) && takesObject(tokens, next))) return true
  if (text(tokens, next, next + 2) === 'look forward') return true
  const comma = at(tokens, j - 1).lower === ',' || t !== 'and' || word.pos === 'PRON'
  return comma ? verbAhead(tokens, next) : modalAhead(tokens, next)
}

/** "…, and emphasize that": words about words open another statement. */
const SAYING =
  /^(?:emphasi[sz]e|stress|underline|underscore|welcome|recogni[sz]e|acknowledge|note|recall|reaffirm|reiterate|commend|condemn|applaud|appreciate|regret|deplore|highlight|affirm|reject)$/

/** "welcome the work": a verb, whatever the reader took it for. */
const takesObject = (tokens: readonly Token[], i: number): boolean =>
  isVerb(at(tokens, i)) || /^(?:DET|PRON|PROPN)$/.test(at(tokens, i + 1).pos)

const isFiniteForm = (tokens: readonly Token[], i: number): boolean =>
  !/^(?:NOUN|PROPN)$/.test(at(tokens, i + 1).pos) || /ed$/.test(at(tokens, i).lower)

/** "and a framework will be prepared": a new subject with its own future. */
function modalAhead(tokens: readonly Token[], from: number): boolean {
  for (let k = from + 1; k < Math.min(from + 10, tokens.length); k += 1) {
    const t = at(tokens, k)
    if (/^(?:[,;:()]|that|which|who|to|can|if)$/.test(t.lower) || t.pos === 'VERB') return false
    if (/^(?:will|shall|'ll)$/.test(t.lower)) return true
  }
  return false
}

/** A subject and its verb follow before the next mark. */
function verbAhead(tokens: readonly Token[], from: number): boolean {
  for (let k = from; k < Math.min(from + 12, tokens.length); k += 1) {
    const t = at(tokens, k)
    if (/^[,;:()]$/.test(t.text) || /^(?:that|which|who|to)$/.test(t.lower)) return false
    if (k > from && isVerb(t) && isFiniteVerb(tokens, k) && !isGerund(t)) return true
  }
  return false
}

function trim(tokens: readonly Token[], span: Span): Span {
  let { start, end } = span
  const whole = end === tokens.length
  while (end > start + 1 && /^(?:[,;:(]|\u2014|-|and|but|or)$/.test(at(tokens, end - 1).lower))
    end -= 1
  if (
    !whole &&
    at(tokens, end - 1).text === '"' &&
    !tokens.slice(start, end - 1).some((t) => t.text === '"')
  )
    end -= 1
  while (start < end - 1 && /^(?:,|and|but|so|well|\)|"|\u2014|-)$/.test(at(tokens, start).lower))
    start += 1
  return { start, end }
}

import type { Anchor } from '../cues/cue.js'
import type { SubjectSpan } from '../subject-span.js'
import { at, skipAdverbs, type Token, text } from '../token.js'
import type { Veto } from './clause.js'

const REPORTED = new Set(['decision', 'noun', 'acceptance', 'document', 'goal'])

/** "companies who agreed to …": tells who somebody is. */
export const described: Veto = (c) =>
  REPORTED.has(c.anchor.family) &&
  c.subject.link === 'relative' &&
  c.anchor.family !== 'document' &&
  (/^who/.test(at(c.tokens, c.subject.clause - 1).lower) || !c.dated)

/** "the workers who will build it": tells who somebody is, in a future without a date. */
export const people: Veto = (c) =>
  c.anchor.family === 'future' &&
  c.subject.link === 'relative' &&
  /^who$/.test(at(c.tokens, c.subject.clause - 1).lower) &&
  !c.dated

/** Nobody who could promise is named: "you will", "this plans", a verb without a subject. */
export const nobody: Veto = ({ kind, anchor, tokens, subject }) => {
  if (kind === 'you') return true
  const { family } = anchor
  if (kind === 'none')
    return (
      family === 'announcement' ||
      family === 'future' ||
      (firstWord(tokens) === skipAdverbs(tokens, anchor.head) && !isOperative(tokens, anchor))
    )
  if (family === 'announcement' && (subject.link === 'relative' || isPartnership(tokens, subject)))
    return true
  if (family === 'announcement' || family === 'readiness')
    return !/^(?:we|i|they|party|body)$/.test(kind)
  if (family === 'noun' && /^(?:event|it|there)$/.test(kind)) return true
  if (
    family === 'noun' &&
    kind === 'other' &&
    /^(?:this|that|these|those|such)$/.test(at(tokens, subject.start).lower)
  )
    return true
  if (family === 'decision' && kind === 'it') return !isImpersonal(tokens, anchor.head)
  return family === 'decision' && /^(?:other|event|there)$/.test(kind)
}

/** Past a clause's number and adverbs: "4.1 further decided". */
const firstWord = (tokens: readonly Token[]): number =>
  skipAdverbs(
    tokens,
    tokens.findIndex((t) => !/^(?:NUM|PUNCT)$/.test(t.pos)),
  )

/** "Decide to abolish …": an operative clause, whose subject stands at the head of the declaration. */
function isOperative(tokens: readonly Token[], anchor: Anchor): boolean {
  const verb = at(tokens, skipAdverbs(tokens, anchor.head))
  return (
    /^(?:decision|noun)$/.test(anchor.family) &&
    (verb.lower === verb.lemma || verb.text === verb.lower) &&
    /^(?:agree|decide|commit|pledge|resolve|undertake|reaffirm|reiterate|affirm|declare|announce|determine|instruct|direct|mandate|task|launch|establish)$/.test(
      verb.lemma,
    )
  )
}

/** "It was agreed to hold": everybody agreed. */
const isImpersonal = (tokens: readonly Token[], head: number): boolean =>
  tokens.slice(head, head + 3).some((t) => /^(?:is|was|been)$/.test(t.lower))

/** What several have together acts in words only: "our partnership is delivering". */
const isPartnership = (tokens: readonly Token[], { start, end }: SubjectSpan): boolean =>
  /^(?:partnership|relationship|alliance|friendship|cooperation|bond|ties|dialogue)$/.test(
    at(tokens.slice(start, end), end - start - 1).lower,
  )

const EARLIER =
  /\b(?:earlier (?:this|today)|yesterday|last (?:summit|meeting|session|visit|time|week|month|year|summer|autumn|fall|winter|spring|night)|(?:days?|weeks?|months?|years?) ago|previously|(?:took|came into|assumed|entered) office|in the past|back in)\b/

/** "Earlier this month I announced", "In 2021 we agreed": told again, not promised now. */
export const told: Veto = (c) => {
  const { tokens, anchor, subject, said } = c
  if (!REPORTED.has(anchor.family)) return false
  const verb = at(tokens, anchor.act > anchor.head ? anchor.head : anchor.act).lower
  if (!/(?:ed|did|told|gave|made|set)$/.test(verb)) return false
  const before = text(tokens, Math.max(0, subject.clause - 8), anchor.head + 1)
  const year =
    /\b(?:in|on|of|,) (?:[a-z]+ )?(?:\d{1,2} )?(?:[a-z]+ )?(?:, )?((?:19|20)\d\d)\b/.exec(
      before,
    )?.[1]
  if (year !== undefined && year < said.slice(0, 4)) return true
  return EARLIER.test(text(tokens, Math.max(0, subject.clause - 8), anchor.act)) && !c.dated
}

/** Some words promise only together with a date: "we look forward to hosting". */
export const undated: Veto = (c) => c.anchor.needsDate === true && !c.dated

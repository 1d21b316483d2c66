import { at, skipAdverbs } from '../token.js'
import type { Veto } from './clause.js'

const REPORTED = new Set(['decision', 'noun', 'acceptance', 'document', 'goal'])

/** "companies who agreed to …": tells who somebody is. */
export const described: Veto = ({ tokens, anchor, subject, dated }) =>
  REPORTED.has(anchor.family) &&
  subject.link === 'relative' &&
  anchor.family !== 'document' &&
  (/^who/.test(at(tokens, subject.clause - 1).lower) || !dated)

/** Nobody who could promise is named: "you will", "this plans", a verb without a subject. */
export const nobody: Veto = ({ kind, anchor, tokens }) => {
  if (kind === 'you') return true
  const { family } = anchor
  if (kind === 'none')
    return (
      family === 'announcement' || family === 'future' || skipAdverbs(tokens, 0) === anchor.head
    )
  if (family === 'announcement' || family === 'readiness')
    return !/^(?:we|i|they|party|body)$/.test(kind)
  return family === 'decision' && /^(?:other|event|it|there)$/.test(kind)
}

/** Some words promise only together with a date: "we look forward to hosting". */
export const undated: Veto = ({ anchor, dated }) => anchor.needsDate === true && !dated

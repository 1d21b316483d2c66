import { at, isGerund, isVerb, type Token } from './token.js'

/** Marks that part clauses whatever stands around them. */
export const HARD = /^(?:[;:"]|\u2014|\(|\)|\.)$/
export const RELATIVE = /^(?:which|who|whom|whose)$/

export function isFiniteVerb(tokens: readonly Token[], j: number): boolean {
  const t = at(tokens, j)
  if (!isVerb(t) || isGerund(t)) return false
  const before = at(tokens, j - 1)
  if (before.lower === 'to' || before.pos === 'DET' || before.pos === 'ADP') return false
  return !(before.pos === 'ADJ' || (t.pos === 'VERB' && before.lower === '-'))
}

/** Where the stretch between marks begins that ends at `end`. */
export function segmentStart(tokens: readonly Token[], end: number): number {
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

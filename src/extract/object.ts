import { at, skipAdverbs, type Token } from './token.js'

/** Nouns that tell when or how often; behind a verb they are no object of it. */
const TIME =
  /^(?:years?|months?|weeks?|quarters?|days?|hours?|decades?|times?|evening|morning|afternoon|weekend|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|fall|winter|today|tomorrow|tonight|end|beginning|start|middle|(?:bi)?annually|biennially|yearly|quarterly|monthly|fortnightly|weekly|daily|century|\d{4})$/

export const isTime = (t: Token): boolean => TIME.test(t.lower)

const inPhrase = (t: Token): boolean =>
  /^(?:DET|ADJ|NUM|NOUN|PROPN|SYM)$/.test(t.pos) ||
  /^(?:-|'s|our|their|its|his|her|my|your)$/.test(t.lower)

/** End of the noun phrase that begins at `from`; `from` itself where none does. */
export function phraseEnd(tokens: readonly Token[], from: number): number {
  let end = from
  while (end < tokens.length && inPhrase(at(tokens, end))) {
    if (end > from && at(tokens, end).pos === 'DET') break
    end += 1
  }
  return end
}

/**
 * Whether the verb at `act` has an object: "convene a forum", but not "convene in May", "meet
 * every six months" or "meet face to face".
 */
export function hasObject(
  tokens: readonly Token[],
  act: number,
  end: number,
  isDate: (t: Token) => boolean,
): boolean {
  let from = skipAdverbs(tokens, act + 1)
  while (from < end && (isDate(at(tokens, from)) || at(tokens, from).text === '"')) from += 1
  if (from >= end) return false
  const first = at(tokens, from).lower
  if (/^(?:it|them|us|you|him|her)$/.test(first)) return true
  const last = at(tokens, Math.min(phraseEnd(tokens, from), end) - 1)
  if (phraseEnd(tokens, from) === from) return false
  const named = /^(?:NOUN|PROPN|SYM)$/.test(last.pos) || /^(?:a|an|the|its|their)$/.test(first)
  return named && !isTime(last) && !/^(?:face|person|half)$/.test(last.lower)
}

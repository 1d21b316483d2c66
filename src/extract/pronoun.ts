import { at, isVerb, skipAdverbs, type Token } from './token.js'

/** The pronoun that stands for all that a verb acts on, as a token index; -1 where there is none.
 * "double it", "work on them", but not "sign this treaty", "help them build", "make it easier". */
export function pronounObject(
  tokens: readonly Token[],
  act: number,
  end: number,
  isDate: (t: Token) => boolean,
): number {
  let i = skipAdverbs(tokens, act + 1)
  if (at(tokens, i).pos === 'ADP' && !isDate(at(tokens, i + 1))) i += 1
  const word = at(tokens, i)
  if (i >= end || isDate(word) || !/^(?:it|this|that|them|these|those)$/.test(word.lower)) return -1
  let next = skipAdverbs(tokens, i + 1)
  const dated = next < end && isDate(at(tokens, next))
  while (next < end && isDate(at(tokens, next))) next += 1
  const after = at(tokens, next)
  if (next >= end || after.pos === 'PUNCT') return i
  if (dated) return word.lower === 'that' && after.pos !== 'ADP' ? -1 : i
  return /^(?:ADP|PART|CCONJ)$/.test(after.pos) && isStandalone(word, tokens, next) ? i : -1
}

/** "ensure that in May the port opens" is a clause; "do that in May" is not. */
const isStandalone = (word: Token, tokens: readonly Token[], next: number): boolean =>
  word.lower === 'that'
    ? !tokens.slice(next).some(isVerb)
    : word.pos === 'PRON' || !/^(?:this|these|those)$/.test(word.lower)

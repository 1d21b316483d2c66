import { at, text } from '../token.js'
import type { Clause, Veto } from './clause.js'

const PROMISED = new Set(['decision', 'noun'])
const SAID =
  /\b(?:said|says|say|told|announced|confirmed|noted|reported|stated|added|explained|informed|revealed|declared|emphasi[sz]ed|underlined|stressed)\b[^;:.]*$/

/**
 * "We had promised to do this last year": tells of a promise of old. It stands where its day is
 * still to come, where somebody's words are reported ("said that they had agreed to …"), and where
 * what was agreed is told in the future tense.
 */
export const pastPerfect: Veto = (c) => {
  if (!PROMISED.has(c.anchor.family) || (c.anchor.subjectOf ?? -1) >= 0) return false
  return isPastPerfect(c) && !SAID.test(text(c.tokens, 0, c.anchor.head)) && !c.dated
}

function isPastPerfect({ tokens, anchor }: Clause): boolean {
  const head = at(tokens, anchor.head).lower
  if (head === 'had') return true
  return head === "'d" && /(?:ed|taken)$/.test(at(tokens, anchor.head + 1).lower)
}

const WHO =
  '(?<!\\b(?:as|like|than|if|once|when|until|after|what|which) )(?:i|we|they|it|he|she|that|this|both)'
const BETWEEN = '(?: (?:now|since|already|just|all|both|today|indeed|also|then))*'
const STOP = ' ?(?:[.,;:!]|$|and\\b|now\\b|today\\b|already\\b|since\\b)'
const DONE = [
  `${WHO} (?:have|has|'ve|'s)${BETWEEN} (?:done (?:it|so|that|this|just that)|been done|kept (?:it|that|our|this)(?: promise| word)?|delivered)`,
  `(?:and|[,;.]) ${WHO} (?:did|have)(?: (?:so|it|that|just that))?`,
  `and (?:have|has)${BETWEEN} done (?:it|so|that|this)`,
].map((pattern) => new RegExp(`(?:${pattern})${STOP}`))

/** "… ; we have done it": words that tell a promise is kept already, in lower case, parted by spaces. */
export const tellsDone = (words: string): boolean => DONE.some((d) => d.test(words))

/** Whether it is worth reading a sentence's words to know if they tell so. */
export const mayTellDone = (said: string): boolean => /done|kept|delivered|did|have/i.test(said)

/** A promise of the past of which the same sentence says that it is kept. */
export const kept: Veto = (c) =>
  wasMade(c) && tellsDone(text(c.tokens, c.anchor.act + 1, c.tokens.length))

/** Told in the past or the perfect, so that it can be kept by now. */
export const wasMade = ({ tokens, anchor }: Pick<Clause, 'tokens' | 'anchor'>): boolean =>
  PROMISED.has(anchor.family) &&
  tokens
    .slice(anchor.head, anchor.act)
    .some((t) => /^(?:had|[a-z]+ed|undertook|undertaken|made|gave)$/.test(t.lower))

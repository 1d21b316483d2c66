import { isTime, phraseEnd } from './object.js'
import { subjectKind } from './subject-kind.js'
import { at, isVerb, type Token } from './token.js'

interface NounPhrase {
  tokens: readonly Token[]
  plural: boolean
  /** A verb stands before it: it is no subject. */
  acted: boolean
}

const MEASURE =
  /^(?:dollars?|euros?|kroner|rou?bles?|pounds?|yuan|percent|cents?|%|people|tonnes?|tons?|kilomet\w+|miles|megawatts?|degrees)$/
const LIGHT =
  /^(?:ways?|facts?|lot|number|part|parts|course|addition|example|case|order|pleasure|thanks?|things?|reason|sake|record|level)$/
const POSSESSIVE = /^(?:our|their|its|his|her|my|your)$/

/**
 * The noun phrase that a pronoun stands for, ready for a title ("the pier"), or null where none or
 * more than one is named. `before`: the words before the pronoun in its own sentence, without the
 * subject of its clause; `previous`: those of the sentence before.
 */
export function antecedent(
  pronoun: Token,
  before: readonly Token[],
  previous: () => readonly Token[],
): string | null {
  const many = /^(?:them|these|those)$/.test(pronoun.lower)
  const loose = /^(?:this|that)$/.test(pronoun.lower)
  const fits = (p: NounPhrase): boolean => p.plural === many && (!loose || p.acted)
  const near = nounPhrases(before).filter(fits)
  const named = near.length > 0 ? near : nounPhrases(previous()).filter(fits)
  const [one, ...rivals] = preferThings(named)
  return one && rivals.length === 0 ? definite(one.tokens) : null
}

/** Who acts is seldom what is acted on: bodies count only where nothing else is named. */
function preferThings(named: readonly NounPhrase[]): readonly NounPhrase[] {
  const things = named.filter((p) => subjectKind(p.tokens, []) !== 'body')
  return things.length > 0 ? things : named
}

/** Head noun phrases from left to right: no names, measures, times or phrases within phrases. */
function nounPhrases(tokens: readonly Token[]): NounPhrase[] {
  const found: NounPhrase[] = []
  for (let i = 0; i < tokens.length; ) {
    const end = phraseEnd(tokens, i)
    const words = tokens.slice(afterModal(tokens, i), end)
    if (end > i && isHead(tokens, i) && isThing(words))
      found.push({
        tokens: words,
        plural: isPlural(at(words, words.length - 1)),
        acted: tokens.slice(0, i).some(isVerb),
      })
    i = Math.max(end, i + 1)
  }
  return found
}

/** "will double trade": the reader sometimes takes the verb for an adjective. */
const afterModal = (tokens: readonly Token[], i: number): number =>
  /^(?:will|shall|would|can|must|to)$/.test(at(tokens, i - 1).lower) ? i + 1 : i

/** "the agreement with the bank": the bank belongs to the agreement. */
const isHead = (tokens: readonly Token[], i: number): boolean =>
  at(tokens, i - 1).pos !== 'ADP' || !/^(?:NOUN|PROPN)$/.test(at(tokens, i - 2).pos)

function isThing(words: readonly Token[]): boolean {
  const head = at(words, words.length - 1)
  if (!/^(?:NOUN|PROPN)$/.test(head.pos) || isTime(head)) return false
  if (LIGHT.test(head.lower) || MEASURE.test(head.lower)) return false
  return words.some((w) => w.pos === 'NOUN' || w.pos === 'DET')
}

const isPlural = (t: Token): boolean =>
  /^(?:people|children|women|men)$/.test(t.lower) ||
  (/[^su]s$/.test(t.lower) && t.lemma !== t.lower) ||
  /^(?:talks|customs|goods|premises)$/.test(t.lower)

/** "A new treaty" said again is "the new treaty". */
function definite(words: readonly Token[]): string {
  const first = at(words, 0)
  const bare = first.pos === 'DET' || POSSESSIVE.test(first.lower) ? words.slice(1) : words
  const article = first.pos === 'DET' ? 'the ' : ''
  return (
    article +
    bare
      .map((t, i) => {
        const glued = i > 0 && at(bare, i - 1).end === t.start
        const word = i === 0 && t.pos !== 'PROPN' ? t.text.toLowerCase() : t.text
        return i === 0 || glued ? word : ` ${word}`
      })
      .join('')
  )
}

/** A word or mark of a sentence; offsets are into the source text. */
export interface Token {
  readonly text: string
  readonly lower: string
  readonly lemma: string
  readonly pos: string
  readonly start: number
  readonly end: number
}

export interface Sentence {
  /** Read when first asked for, since most sentences are never looked at closely. */
  readonly tokens: readonly Token[]
  start: number
  end: number
  /** Which paragraph and passage it stands in. */
  paragraph: number
  passage: number
  /** Stands in a list under a lead-in that closes with a colon. */
  listed: boolean
  /** Some cue may fire in it. */
  cued: boolean
}

const NOTHING: Token = { text: '', lower: '', lemma: '', pos: '', start: 0, end: 0 }

/** The token at an index, or an empty one beyond the ends, so that rules can look around freely. */
export const at = (tokens: readonly Token[], i: number): Token => tokens[i] ?? NOTHING

/** Index of the first token from `i` on that is no adverb (nor "not"). */
export function skipAdverbs(tokens: readonly Token[], i: number): number {
  let j = i
  while (isAdverb(at(tokens, j))) j += 1
  return j
}

export const isAdverb = (t: Token): boolean =>
  (t.pos === 'ADV' && !/^(?:when|where|why|how|not|never)$/.test(t.lower)) ||
  /^(?:also|jointly|together|further|both|all|each|now|soon|certainly|immediately|closely)$/.test(
    t.lower,
  )

export const isVerb = (t: Token): boolean => t.pos === 'VERB' || t.pos === 'AUX'

export const isGerund = (t: Token): boolean => /.{2}ing$/.test(t.lower) && t.pos !== 'ADJ'

/** A verb in its base form after "to" or a modal, also where the reader took it for a noun. */
export function isBareVerb(tokens: readonly Token[], i: number): boolean {
  const t = at(tokens, i)
  if (isVerb(t)) return true
  if (!/^(?:NOUN|ADJ|INTJ|PROPN)$/.test(t.pos) || !/^[a-z]+(?:-[a-z]+)?$/.test(t.text)) return false
  if (/.ed$/.test(at(tokens, i + 1).lower)) return !isGerund(t)
  return (
    /^(?:DET|ADJ|PRON|PROPN|NOUN|NUM|ADP|ADV|PUNCT|PART)$/.test(at(tokens, i + 1).pos) &&
    !isGerund(t)
  )
}

export const text = (tokens: readonly Token[], from: number, to = tokens.length): string =>
  tokens
    .slice(from, to)
    .map((t) => t.lower)
    .join(' ')

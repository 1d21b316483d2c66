import type { Token } from '../tokens.js'

/** Words are compared as numbers. Every word a rule names gets one when the rule is made. */
const KNOWN = new Map<string, number>()

/** Any figure, whatever its value. */
export const NUMBER = 1
/** A word that no rule names. */
export const OTHER = 0
/** Behind the last token. */
export const END = -1

/** The number that stands for a word or mark that a rule names; lower case. */
export function symbolOf(text: string): number {
  const known = KNOWN.get(text)
  if (known !== undefined) return known
  const fresh = KNOWN.size + 2
  KNOWN.set(text, fresh)
  return fresh
}

/** What the tokens of a text are to the rules. */
export function symbolsOf(tokens: readonly Token[]): number[] {
  return tokens.map((t) => (t.kind === 'number' ? NUMBER : (KNOWN.get(t.text) ?? OTHER)))
}

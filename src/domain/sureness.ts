/** From here on at least nine in ten are right on labelled texts: `npm run eval` prints the table. */
const SURE = 0.8
const LIKELY = 0.65

/** How sure the reader is of a candidate, 0…1, in words with the figure. */
export function sureWords(confidence: number): string {
  const words = confidence >= SURE ? 'sure' : confidence >= LIKELY ? 'likely' : 'worth a look'
  return `${words} (${confidence.toFixed(2)})`
}

/** The surest first; what nobody measured (added by hand, read by somebody else) comes last. */
export const surestFirst = <T extends { confidence: number | null }>(found: readonly T[]): T[] =>
  found.toSorted((a, b) => (b.confidence ?? -1) - (a.confidence ?? -1))

import { NUMBER, OTHER, symbolOf } from './symbols.js'

/** Symbols of which each match of a rule holds at least one; null where nothing is known. */
export type Needs = ReadonlySet<number> | null

/** Words of nearly every sentence: to wait for one of them would spare nothing. */
const EVERYWHERE = new Set(
  `the of in a an to for and on at by from with or is as it that this be no not than more s ' - , .
   will we our all i you he m president work
   working very about between national international world future other women date`
    .split(/\s+/)
    .map(symbolOf),
)

function cost(needs: ReadonlySet<number>): number {
  let sum = 0
  for (const symbol of needs) sum += EVERYWHERE.has(symbol) ? 1000 : 1
  return sum
}

const cheaper = (a: ReadonlySet<number>, b: ReadonlySet<number>) => (cost(b) < cost(a) ? b : a)

/** One of several: what any of them needs. */
export function needsOfChoice(all: readonly Needs[]): Needs {
  const known = all.filter((needs) => needs !== null)
  if (known.length < all.length) return null
  return new Set(known.flatMap((needs) => [...needs]))
}

/** One after the other: what the rarest of them needs. */
export function needsOfSequence(all: readonly Needs[]): Needs {
  const known = all.filter((needs) => needs !== null)
  return known.length === 0 ? null : known.reduce(cheaper)
}

/** The rarest word of each phrase; of words alike the longest. */
export function needsOfPhrases(phrases: readonly string[]): Needs {
  const rarest = phrases.map((whole) => {
    const words = whole.split(' ').sort((a, b) => b.length - a.length)
    return needsOfSequence(words.map((w) => new Set([/^\d/.test(w) ? NUMBER : symbolOf(w)])))
  })
  return needsOfChoice(rarest)
}

/** Whether a text can hold a match at all. */
export function mayHold(symbols: readonly number[], needs: Needs): boolean {
  return needs === null || symbols.some((symbol) => symbol !== OTHER && needs.has(symbol))
}

import { partyWords } from '../words.js'

export interface Sides {
  by: readonly string[]
  to: readonly string[]
  around: readonly string[]
}

/** How much two statements are of the same parties: 0 not at all, 1 the same promisers. */
export interface Together {
  weight: number
  words: string
}

const shared = (a: readonly string[], b: readonly string[]): string[] =>
  [...new Set(a)].filter((one) => b.includes(one))

/** Parties of two statements; null where they have nothing to do with each other. */
export function togetherness(said: Sides, line: Sides): Together | null {
  const promisers = shared(said.by, line.by)
  if (promisers.length > 0) return { weight: 1, words: samePromisers(said, line, promisers) }
  const named = shared([...said.by, ...said.to], [...line.by, ...line.to])
  if (named.length > 0) return { weight: 0.85, words: `${partyWords(named)} on both sides` }
  const own = [...line.by, ...line.to]
  const about = shared([...said.by, ...said.to, ...said.around], [...own, ...line.around])
  if (about.length > 0) return { weight: 0.7, words: `parties in common (${partyWords(about)})` }
  const open = own.length + line.around.length === 0 || everyone(said).length === 0
  return open ? { weight: 0.5, words: 'the parties are not told on one side' } : null
}

const everyone = ({ by, to, around }: Sides): string[] => [...by, ...to, ...around]

function samePromisers(said: Sides, line: Sides, promisers: string[]): string {
  const same = said.by.every((one) => line.by.includes(one)) && said.by.length === line.by.length
  return same && promisers.length > 1 ? 'same parties' : `same promiser (${partyWords(promisers)})`
}

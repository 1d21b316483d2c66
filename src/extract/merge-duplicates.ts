import type { Candidate } from '../domain/commitment.js'

const STOP = new Set(
  'the a an of to in on for and with our their its this that will shall by at from as is are be we they'.split(
    ' ',
  ),
)

/** Fewer words in common say too little. */
const ENOUGH = 3
/** So much of the longer of two actions is in the shorter too. */
const COMMON_TO_BOTH = 0.6

interface Kept {
  /** Its place among those kept. */
  order: number
  candidate: Candidate
  /** Where else it was said. */
  places: Candidate['also']
  words: ReadonlySet<string>
  /** Proper names and figures of the action. */
  names: ReadonlySet<string>
}

/** Word -> those kept that hold it, in order. */
type Shelves = Map<string, Kept[]>

/** The same promise said twice becomes one candidate whose other places are kept in `also`. */
export function mergeDuplicates(candidates: readonly Candidate[]): Candidate[] {
  const kept: Kept[] = []
  const shelves: Shelves = new Map()
  for (const candidate of candidates) {
    const one = {
      order: kept.length,
      candidate,
      places: [...candidate.also],
      words: wordsOf(candidate.action),
      names: namesOf(candidate.action),
    }
    const twin = twinOf(one, shelves)
    if (twin) join(twin, one)
    else {
      kept.push(one)
      if (one.words.size >= ENOUGH) for (const word of one.words) shelve(shelves, word, one)
    }
  }
  return kept.map(({ candidate, places }) => ({
    ...candidate,
    also: places.sort((x, y) => x.start - y.start),
  }))
}

function shelve(shelves: Shelves, word: string, one: Kept): void {
  const shelf = shelves.get(word)
  if (shelf) shelf.push(one)
  else shelves.set(word, [one])
}

/**
 * The first kept that says the same. It shares most words with this one, so that it is found under
 * its rarest already: looking at all would take a long text's square.
 */
function twinOf(one: Kept, shelves: Shelves): Kept | undefined {
  if (one.words.size < ENOUGH) return undefined
  const shared = Math.ceil(one.words.size * COMMON_TO_BOTH - 1e-9)
  return [...one.words]
    .map((word) => shelves.get(word) ?? [])
    .sort((a, b) => a.length - b.length)
    .slice(0, one.words.size - shared + 1)
    .flatMap((shelf) => shelf.find((k) => isSame(k, one)) ?? [])
    .sort((a, b) => a.order - b.order)[0]
}

function join(a: Kept, b: Kept): void {
  const [best, other] =
    rank(b.candidate) > rank(a.candidate) ? [b.candidate, a.candidate] : [a.candidate, b.candidate]
  a.candidate = best
  a.places.push(...b.places, { start: other.start, end: other.end })
}

const rank = (c: Candidate): number => (c.due ? 1 : 0) + c.confidence

function isSame(a: Kept, b: Kept): boolean {
  const [x, y] = [a.candidate, b.candidate]
  if (x.due && y.due && x.due.until !== y.due.until) return false
  const strangers = !x.committed_by.some((p) => y.committed_by.includes(p))
  if (x.committed_by.length > 0 && y.committed_by.length > 0 && strangers) return false
  return !named(a, b) && alike(a.words, b.words)
}

/** Each names somebody, some place or some figure that the other does not: two promises. */
const named = (a: Kept, b: Kept): boolean =>
  [...a.names].some((n) => !b.names.has(n)) && [...b.names].some((n) => !a.names.has(n))

function alike(x: ReadonlySet<string>, y: ReadonlySet<string>): boolean {
  const [small, large] = x.size < y.size ? [x, y] : [y, x]
  if (small.size < large.size * 0.6) return false
  const common = [...small].filter((w) => large.has(w)).length
  return common >= ENOUGH && common / small.size >= 0.8 && common / large.size >= COMMON_TO_BOTH
}

const wordsOf = (action: string): Set<string> =>
  new Set(
    action
      .toLowerCase()
      .split(/[^\p{L}\p{N}$%]+/u)
      .filter((w) => w.length > 1 && !STOP.has(w))
      .map((w) => w.replace(/(?:ing|ed|es|s)$/, '')),
  )

const namesOf = (action: string): Set<string> =>
  new Set(action.match(/(?<![\p{L}\p{N}])(?:\p{Lu}[\p{L}\p{N}'-]+|\p{N}[\p{N}.,]*)/gu) ?? [])

import type { Candidate } from '../domain/commitment.js'

const STOP = new Set(
  'the a an of to in on for and with our their its this that will shall by at from as is are be we they'.split(
    ' ',
  ),
)

interface Kept {
  candidate: Candidate
  words: ReadonlySet<string>
  /** Proper names and figures of the action. */
  names: ReadonlySet<string>
}

/** The same promise said twice becomes one candidate whose other places are kept in `also`. */
export function mergeDuplicates(candidates: readonly Candidate[]): Candidate[] {
  const kept: Kept[] = []
  for (const candidate of candidates) {
    const one = {
      candidate: { ...candidate, also: [...candidate.also] },
      words: wordsOf(candidate.action),
      names: namesOf(candidate.action),
    }
    const twin = kept.find((k) => isSame(k, one))
    if (twin) twin.candidate = joined(twin.candidate, candidate)
    else kept.push(one)
  }
  return kept.map((k) => k.candidate)
}

function joined(a: Candidate, b: Candidate): Candidate {
  const [best, other] = rank(b) > rank(a) ? [b, a] : [a, b]
  const places = [...a.also, ...b.also, { start: other.start, end: other.end }]
  return { ...best, also: places.sort((x, y) => x.start - y.start) }
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
  return common >= 3 && common / small.size >= 0.8 && common / large.size >= 0.6
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

import type { Candidate } from '../domain/commitment.js'

const STOP = new Set(
  'the a an of to in on for and with our their its this that will shall by at from as is are be we they'.split(
    ' ',
  ),
)

/** The same promise said twice becomes one candidate whose other places are kept in `also`. */
export function mergeDuplicates(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = []
  for (const candidate of candidates) {
    const twin = kept.find((k) => isSame(k, candidate))
    if (!twin) kept.push({ ...candidate, also: [...candidate.also] })
    else kept[kept.indexOf(twin)] = joined(twin, candidate)
  }
  return kept
}

function joined(a: Candidate, b: Candidate): Candidate {
  const [best, other] = rank(b) > rank(a) ? [b, a] : [a, b]
  const places = [...a.also, ...b.also, { start: other.start, end: other.end }]
  return { ...best, also: places.sort((x, y) => x.start - y.start) }
}

const rank = (c: Candidate): number => (c.due ? 1 : 0) + c.confidence

function isSame(a: Candidate, b: Candidate): boolean {
  if (a.due && b.due && a.due.until !== b.due.until) return false
  if (
    a.committed_by.length > 0 &&
    b.committed_by.length > 0 &&
    !a.committed_by.some((p) => b.committed_by.includes(p))
  )
    return false
  const x = wordsOf(a.action)
  const y = wordsOf(b.action)
  const common = [...x].filter((w) => y.has(w)).length
  return (
    common >= 3 &&
    common / Math.min(x.size, y.size) >= 0.8 &&
    common / Math.max(x.size, y.size) >= 0.6
  )
}

const wordsOf = (action: string): Set<string> =>
  new Set(
    action
      .toLowerCase()
      .split(/[^\p{L}\p{N}$%]+/u)
      .filter((w) => w.length > 1 && !STOP.has(w))
      .map((w) => w.replace(/(?:ing|ed|es|s)$/, '')),
  )

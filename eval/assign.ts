import type { Found } from './found.js'
import type { Label } from './labels.js'
import { common, overlaps, type Span } from './span.js'

export interface Match<C extends Found> {
  label: Label
  candidate: C
  /** No other label is met by the same place of the candidate. */
  own: boolean
}

export interface Placed {
  label: Label
  span: Span | null
}

/**
 * The candidate that covers each label best. A candidate of its own wins over one that covers
 * another label as well, then the largest overlap; firm labels choose before borderline ones. A
 * candidate's other places count as it does.
 */
export function assign<C extends Found>(
  labels: readonly Placed[],
  candidates: readonly C[],
): Array<Match<C>> {
  const all = pairs(labels, candidates)
  const found = new Map<Label, Match<C>>()
  const used = new Set<object>()
  for (const { label, place, candidate } of all) {
    if (found.has(label) || used.has(place)) continue
    used.add(place)
    found.set(label, { label, candidate, own: true })
  }
  for (const { label, candidate } of all)
    if (!found.has(label)) found.set(label, { label, candidate, own: false })
  return [...found.values()]
}

function pairs<C extends Found>(labels: readonly Placed[], candidates: readonly C[]) {
  const places = candidates.flatMap((candidate) =>
    [{ start: candidate.start, end: candidate.end }, ...candidate.also].map((place) => ({
      candidate,
      place,
    })),
  )
  return labels
    .flatMap(({ label, span }) =>
      places
        .filter(({ place }) => span !== null && overlaps(place, span))
        .map((p) => ({ ...p, label, shared: span ? common(p.place, span) : 0 })),
    )
    .sort((a, b) => Number(a.label.borderline) - Number(b.label.borderline) || b.shared - a.shared)
}

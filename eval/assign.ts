import type { Found } from './found.js'
import type { Label } from './labels.js'
import { common, overlaps, type Span } from './span.js'

export interface Match<C extends Found> {
  label: Label
  candidate: C
}

export interface Placed {
  label: Label
  span: Span | null
}

/**
 * Each label gets one candidate at most and each place serves one label: firm labels before
 * borderline ones, the largest overlap first. A candidate's other places count as it does.
 */
export function assign<C extends Found>(
  labels: readonly Placed[],
  candidates: readonly C[],
): Array<Match<C>> {
  const used = new Set<object>()
  const matches: Array<Match<C>> = []
  for (const { label, place, candidate } of pairs(labels, candidates)) {
    if (used.has(label) || used.has(place)) continue
    used.add(label).add(place)
    matches.push({ label, candidate })
  }
  return matches
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

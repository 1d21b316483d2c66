import { type Count, f1, shareOf, sumOf } from './count.js'
import type { Found } from './found.js'
import type { Score } from './score.js'

const COUNTED = [
  'recall',
  'ownRecall',
  'precision',
  'strictPrecision',
  'nearMisses',
  'verbatim',
  'deadlines',
  'undated',
  'parties',
  'kinds',
] as const
export type Measure = (typeof COUNTED)[number]

export interface Total {
  counts: Record<Measure, Count>
  /** 0…1 each. */
  shares: Record<Measure, number>
  /** Borderline labels as don't-care, and as absent. */
  f1: number
  strictF1: number
}

/** Sums over texts: every commitment counts the same, whichever text it stands in. */
export function total(scores: ReadonlyArray<Score<Found>>): Total {
  const each = <V>(of: (measure: Measure) => V) =>
    Object.fromEntries(COUNTED.map((m) => [m, of(m)])) as Record<Measure, V>
  const counts = each((measure) => sumOf(scores.map((score) => score[measure])))
  return {
    counts,
    shares: each((measure) => shareOf(counts[measure])),
    f1: f1(counts.recall, counts.precision),
    strictF1: f1(counts.recall, counts.strictPrecision),
  }
}

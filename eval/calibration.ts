import { type Count, countOf } from './count.js'
import type { Found } from './found.js'
import type { Score } from './score.js'

export interface Band extends Count {
  /** Confidence from here … */
  from: number
  /** … to below here; the last band holds 1 as well. */
  to: number
}

export interface Calibration {
  bands: Band[]
  /** Those with 0.8 or more. */
  sure: Count
}

const EDGES = [0, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]
const SURE = 0.8

/** How many candidates of each confidence are right; those on borderline labels count neither way. */
export function calibrate(scores: ReadonlyArray<Score<Found>>): Calibration {
  const judged = scores.flatMap(({ right, wrong }) => [
    ...right.map((c) => ({ confidence: c.confidence ?? 0, right: true })),
    ...wrong.map((c) => ({ confidence: c.confidence ?? 0, right: false })),
  ])
  const between = (from: number, to: number): Count =>
    countOf(
      judged.filter((c) => c.confidence >= from && (c.confidence < to || to === 1)),
      (c) => c.right,
    )
  const bands = EDGES.slice(1).map((to, at) => {
    const from = EDGES[at] ?? 0
    return { from, to, ...between(from, to) }
  })
  return { bands: bands.filter((b) => b.from > 0 || b.all > 0), sure: between(SURE, 1) }
}

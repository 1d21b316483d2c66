import type { Likeness } from './acts.js'

/** Less in common than this, and nothing is suggested. */
export const SHARED = 0.5
/** Of neither title may nearly all be something else. */
export const LEAST = 0.3
/** A suggestion below this is not worth a person's look. */
export const ENOUGH = 0.65

interface Parts {
  /** All 0…1. */
  share: number
  party: number
  act: number
  near: number
}

export function scoreOf({ share, party, act, near }: Parts): number {
  const sum = 0.5 * share + 0.2 * party + 0.15 * act + 0.15 * near
  return Math.round(sum * 1000) / 1000
}

const WEIGHT: Readonly<Record<Likeness, number | null>> = {
  same: 1,
  near: 0.85,
  unknown: 0.5,
  other: null,
}

/** How well two acts fit, 0…1; null: "sign" is not "implement". */
export function weighs(likeness: Likeness, sharesEvent: boolean): number | null {
  return likeness === 'near' && !sharesEvent ? null : WEIGHT[likeness]
}

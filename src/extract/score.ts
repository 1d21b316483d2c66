import type { Clause } from './vetoes/clause.js'

/** Below this a clause is not worth a person's look. */
export const WORTH_A_LOOK = 0.42

/** How sure we are, 0…1: the family's weight, moved by who promises and by a date.
 * `outsider`: only states promise that are no parties of the statement. */
export function scoreOf(clause: Clause, outsider: boolean): number {
  const { anchor, kind, dated, subject } = clause
  let score = anchor.weight
  if (dated) score += 0.14
  if (kind === 'we' || kind === 'party') score += 0.06
  if (kind === 'they') score += 0.03
  if (kind === 'i') score -= 0.05
  if (kind === 'it' || kind === 'there') score -= 0.06
  if (kind === 'other' || kind === 'none') score -= 0.1
  if (subject.link === 'relative') score -= 0.12
  if (outsider) score -= 0.25
  return Math.round(Math.min(0.97, Math.max(0.05, score)) * 100) / 100
}

/** Less sure, since the words do not name what is promised, yet still worth a look. */
export const lowered = (score: number): number =>
  score < WORTH_A_LOOK ? score : Math.max(WORTH_A_LOOK, Math.round((score - 0.15) * 100) / 100)

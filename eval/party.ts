import type { Match } from './assign.js'
import type { Found } from './found.js'
import type { Aliases } from './labels.js'

/** At least one promising party is one of the label's, aliases counted as the name. */
export function partyIsRight(match: Match<Found>, aliases: Aliases): boolean {
  const canonical = (name: string): string =>
    Object.entries(aliases).find(([key, list]) => key === name || list.includes(name))?.[0] ?? name
  const expected = match.label.committed_party.map(canonical)
  return (match.candidate.committed_by ?? []).map(canonical).some((p) => expected.includes(p))
}

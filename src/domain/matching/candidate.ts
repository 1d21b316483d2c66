import type { Kind } from '../commitment.js'
import { likeness } from './acts.js'
import { hasEvent } from './features.js'
import { contradicts, elsewhere, overlapOf, sharesOf } from './overlap.js'
import { togetherness } from './parties.js'
import { dateWords, likenessWords } from './reasons.js'
import { ENOUGH, LEAST, SHARED, scoreOf, weighs } from './score.js'
import type { Prepared } from './sides.js'
import type { OpenLine, Side, Suggestion } from './types.js'
import { nearness, type Relation, relationOf } from './windows.js'

/** What a candidate seems to do to one line; null: nothing. */
export function compareCandidate(
  candidate: Prepared<Side>,
  line: Prepared<OpenLine>,
): Suggestion | null {
  const [said, old] = [candidate.of, line.of]
  if (!goTogether(said.kind, old.kind) || contradicts(candidate.text.all, line.text.all))
    return null
  const alike = likeness(candidate.acts, line.acts)
  const { share, ofFirst, ofSecond } = sharesOf(candidate.text, line.text)
  // The dearer questions only where the words go together.
  if (alike === 'other' || share < SHARED || Math.min(ofFirst, ofSecond) < LEAST) return null
  const overlap = overlapOf(candidate.text, line.text)
  const together = togetherness(said, old)
  const near = nearness(old.due, said.due)
  const act = weighs(alike, hasEvent(shownGroups(overlap)))
  if (!overlap.telling || together === null || near === null || act === null) return null
  const apart = elsewhere(candidate.text.all, line.text.all) ? 0.2 : 0
  const score = scoreOf({ share, party: together.weight, act, near }) - apart
  if (score < ENOUGH) return null
  const move = moveOf(relationOf(old.due, said.due), old.kind)
  return {
    ...{ kind: move === null ? 'repeats' : 'moves', of: old.id, move, on: null, score },
    ...{ oldWindow: old.due, newWindow: said.due },
    reason: `${likenessWords(together, overlap)}; ${dateWords(old.due, said.due)}`,
  }
}

const shownGroups = ({ shown }: { shown: ReadonlyArray<{ group: string }> }): string[] =>
  shown.map(({ group }) => group)

/** A series is repeated by a series; a single date concerns one of its periods, never the series. */
function goTogether(a: Kind, b: Kind): boolean {
  if (a === 'recurring' || b === 'recurring') return a === b
  const ongoing = [a, b].filter((one) => one === 'ongoing').length
  return ongoing !== 1 || a === 'undated' || b === 'undated'
}

function moveOf(relation: Relation, kind: Kind): Suggestion['move'] {
  if (relation === 'same' || relation === 'wider' || relation === 'silent') return null
  return kind === 'recurring' ? null : relation
}

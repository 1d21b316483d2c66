import { daysBetween, isAfter, isBefore } from '../calendar.js'
import type { Day, Window } from '../window.js'
import type { Move } from './types.js'

export type Relation = 'same' | 'wider' | 'silent' | Move

type Ends = Pick<Window, 'from' | 'until'>

/** What a new window does to the old one; 'silent' where the new statement gives none. */
export function relationOf(old: Ends | null, said: Ends | null): Relation {
  if (said === null) return 'silent'
  if (old === null) return 'dated'
  if (old.from === said.from && old.until === said.until) return 'same'
  // "By 30 April" and "in April" fall due together.
  if (old.until !== null && old.until === said.until)
    return isLater(said.from, old.from) ? 'narrower' : 'same'
  // Of one beginning, only the deadline moved: "by December" does not say "by March" again.
  if (old.from === said.from && old.until !== null && said.until !== null)
    return isAfter(said.until, old.until) ? 'later' : 'narrower'
  if (within(said, old)) return 'narrower'
  if (within(old, said)) return 'wider'
  return isAfter(endOf(said), endOf(old)) ? 'later' : 'earlier'
}

/** A first day where there was an earlier one: the same deadline, told more closely. */
const isLater = (a: Day | null, b: Day | null): boolean => a !== null && b !== null && isAfter(a, b)

function within(inner: Ends, outer: Ends): boolean {
  const starts = outer.from === null || (inner.from !== null && !isBefore(inner.from, outer.from))
  const ends = outer.until === null || (inner.until !== null && !isAfter(inner.until, outer.until))
  return starts && ends
}

const endOf = ({ from, until }: Ends): Day => until ?? from ?? '9999-12-31'
const startOf = ({ from, until }: Ends): Day => from ?? until ?? '0001-01-01'

/** Days that lie between two windows; 0 where they touch. */
export function gapOf(a: Ends, b: Ends): number {
  if (isAfter(startOf(b), endOf(a))) return daysBetween(endOf(a), startOf(b))
  return isAfter(startOf(a), endOf(b)) ? daysBetween(endOf(b), startOf(a)) : 0
}

/** Beyond this it is another instance of the same kind of thing. */
const ANOTHER = 550

/** How well two windows fit one matter, 0…1; null where they cannot. */
export function nearness(old: Ends | null, said: Ends | null): number | null {
  const relation = relationOf(old, said)
  if (relation === 'same') return 1
  if (relation === 'narrower' || relation === 'wider') return 0.9
  if (old === null || said === null) return 0.65
  const gap = gapOf(old, said)
  if (gap > ANOTHER) return null
  return gap === 0 ? 0.8 : gap <= 100 ? 0.65 : 0.65 - (0.45 * gap) / ANOTHER
}

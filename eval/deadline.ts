import type { Match } from './assign.js'
import type { Found } from './found.js'

/** The deadline is `until`; a label without one is met by a candidate without one. */
export const deadlineIsRight = ({ candidate, label }: Match<Found>): boolean =>
  (candidate.due?.until ?? null) === label.due_end

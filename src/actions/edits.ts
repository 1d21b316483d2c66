import type { Day } from '../domain/window.js'

/** What a person may change of a candidate or commitment; an absent key leaves it as it is. */
export interface Edits {
  title?: string
  /** "Counts as done when …"; null takes it away. */
  criterion?: string | null
  /** Party names; unknown ones are added as parties. */
  committedBy?: string[]
  owedTo?: string[]
  /** Only before acceptance; null takes the window away. Later: moveDate or reread. */
  due?: { from: Day | null; until: Day | null } | null
  dueText?: string
  /** Null: nobody in particular. An address not known yet becomes an unconfirmed person. */
  followerAddress?: string | null
  /** Replaces all tags. */
  tags?: string[]
  /** The version the person saw; PledgeError 'conflict' when somebody changed it meanwhile. */
  version?: number
}

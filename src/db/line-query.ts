import type { Completion, Direction, Kind, Review } from '../domain/commitment.js'
import type { Day } from '../domain/window.js'

export interface LineFilter {
  ids?: readonly number[]
  /** Without `review`, `ids` and `sourceId`: accepted ones only. */
  review?: readonly Review[]
  /** Deadline before this day; accepted and not closed unless told otherwise. */
  overdueOn?: Day
  dueBetween?: { from: Day; until: Day }
  /** Promised by or to this party or what belongs to it (its ministries). */
  party?: string
  direction?: Direction
  completion?: readonly Completion[]
  closed?: boolean
  search?: string
  /** Any mention, not only the origin. */
  sourceId?: number
  tag?: string
  /** The follower by right: own, else the source's, else a promising party's. */
  followerId?: number | 'none'
  kind?: Kind
  /** Accepted without anybody having looked at it. */
  unseen?: boolean
  /** 'deadline' (default) and 'lateness' put the earliest deadline first, undated ones last. */
  sort?: 'deadline' | 'newest' | 'confidence' | 'lateness'
}

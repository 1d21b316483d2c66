import type { Completion, Direction, Kind, Review } from '../domain/commitment.js'
import { PledgeError } from '../domain/errors.js'
import type { RegisterLine } from '../domain/register.js'
import type { Day } from '../domain/window.js'
import type { Db, Tx } from './connect.js'

export interface LineFilter {
  ids?: readonly number[]
  /** Without `review`, `ids` and `sourceId`: accepted ones only. */
  review?: readonly Review[]
  /** Deadline before this day and not closed. */
  overdueOn?: Day
  dueBetween?: { from: Day; until: Day }
  /** Promised by or to this party or what belongs to it (its ministries). */
  party?: string
  direction?: Direction
  completion?: readonly Completion[]
  closed?: boolean
  search?: string
  sourceId?: number
  tag?: string
  /** The follower by right: own, else the source's, else a promising party's. */
  followerId?: number | 'none'
  kind?: Kind
  sort?: 'deadline' | 'newest' | 'confidence' | 'lateness'
}

export interface Page {
  limit: number
  /** Id of the last line of the page before. */
  after?: number
}

export async function lines(
  _db: Db | Tx,
  _filter: LineFilter,
  _page?: Page,
): Promise<RegisterLine[]> {
  throw new PledgeError('unavailable', 'not filled in yet', '')
}

export async function line(_db: Db | Tx, _id: number): Promise<RegisterLine> {
  throw new PledgeError('unavailable', 'not filled in yet', '')
}

import { and } from 'drizzle-orm'
import type { Completion, Direction, Kind, Review } from '../domain/commitment.js'
import { PledgeError } from '../domain/errors.js'
import type { RegisterLine } from '../domain/register.js'
import type { Day } from '../domain/window.js'
import type { Db, Tx } from './connect.js'
import { lineWhere } from './line-filter.js'
import { lineAfter, lineOrder } from './line-order.js'
import { lineParts } from './line-parts.js'
import { lineOf } from './line-view.js'
import { familyOf } from './party-tree.js'
import { commitment } from './schema/commitment.js'

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
  /** 'deadline' (default) and 'lateness' put the earliest deadline first, undated ones last. */
  sort?: 'deadline' | 'newest' | 'confidence' | 'lateness'
}

export interface Page {
  limit: number
  /** Id of the last line of the page before. */
  after?: number
}

/**
 * Lines of the register that fit all parts of the filter; a party nobody knows fits none.
 * The page is found first and its parts are read by ids: four queries however many lines.
 */
export async function lines(db: Db | Tx, filter: LineFilter, page?: Page): Promise<RegisterLine[]> {
  const family = filter.party === undefined ? null : await familyOf(db, filter.party)
  const after = page?.after === undefined ? undefined : lineAfter(filter.sort, page.after)
  const query = db
    .select()
    .from(commitment)
    .where(and(lineWhere(filter, family), after))
    .orderBy(...lineOrder(filter.sort))
  const rows = await (page ? query.limit(page.limit) : query)
  if (rows.length === 0) return []
  const parts = await lineParts(
    db,
    rows.map((row) => row.id),
  )
  return rows.flatMap((row) => {
    const mine = parts.get(row.id)
    return mine ? [lineOf(row, mine)] : []
  })
}

/** One line whatever its review; PledgeError 'not_found' when there is none. */
export async function line(db: Db | Tx, id: number): Promise<RegisterLine> {
  const [found] = await lines(db, { ids: [id] })
  if (!found) throw noCommitment(id)
  return found
}

export function noCommitment(id: number): PledgeError {
  return new PledgeError(
    'not_found',
    `There is no commitment ${id}.`,
    'pledgewatch list shows those in the register, pledgewatch review those that wait.',
  )
}

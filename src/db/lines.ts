import { and } from 'drizzle-orm'
import { PledgeError } from '../domain/errors.js'
import type { RegisterLine } from '../domain/register.js'
import type { Db, Tx } from './connect.js'
import { lineWhere } from './line-filter.js'
import { lineAfter, lineOrder } from './line-order.js'
import { lineParts } from './line-parts.js'
import type { LineFilter } from './line-query.js'
import { lineOf } from './line-view.js'
import { familyOf } from './party-tree.js'
import { commitment } from './schema/commitment.js'

export type { LineFilter } from './line-query.js'

export interface Page {
  limit: number
  /** Id of the last line of the page before. */
  after?: number
}

/**
 * Lines of the register that fit all parts of the filter; a party nobody knows fits none.
 * The page is found first and its parts are read by ids: five queries however many lines.
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

import { sql } from 'drizzle-orm'
import type { Direction } from '../domain/commitment.js'
import type { Db, Tx } from './connect.js'
import { commitment } from './schema/commitment.js'

export interface OfDirection {
  accepted: number
  open: number
}

/** Accepted commitments by whose they are, in one query; those whose are not known are left out. */
export async function countsByDirection(db: Db | Tx): Promise<Record<Direction, OfDirection>> {
  const { direction, closed, review } = commitment
  const rows = await db
    .select({
      direction,
      accepted: sql<number>`count(*)::int`,
      open: sql<number>`(count(*) filter (where not ${closed}))::int`,
    })
    .from(commitment)
    .where(sql`${review} = 'accepted'`)
    .groupBy(direction)
  const of = (wanted: Direction): OfDirection => {
    const { accepted, open } = rows.find((row) => row.direction === wanted) ?? NONE
    return { accepted, open }
  }
  return { ours: of('ours'), theirs: of('theirs'), joint: of('joint') }
}

const NONE: OfDirection = { accepted: 0, open: 0 }

import { and, asc, eq, isNotNull, isNull, not } from 'drizzle-orm'
import type { Db, Tx } from './connect.js'
import { commitment } from './schema/commitment.js'

/** Recurring commitments with a rule that are accepted and not closed. */
export async function openSeriesIds(db: Db | Tx): Promise<number[]> {
  const rows = await db
    .select({ id: commitment.id })
    .from(commitment)
    .where(
      and(
        eq(commitment.kind, 'recurring'),
        eq(commitment.review, 'accepted'),
        not(commitment.closed),
        isNotNull(commitment.rrule),
        isNull(commitment.seriesId),
      ),
    )
    .orderBy(asc(commitment.id))
  return rows.map((row) => row.id)
}

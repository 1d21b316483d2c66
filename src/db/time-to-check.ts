import { sql } from 'drizzle-orm'
import { type Day, isApproximate } from '../domain/window.js'
import type { Db, Tx } from './connect.js'
import { commitment } from './schema/commitment.js'

/** How many open commitments have an approximate window that is over: nobody promised a day. */
export async function timeToCheck(db: Db | Tx, today: Day): Promise<number> {
  const { review, closed, dueFrom, dueUntil, duePrecision } = commitment
  const oneDay = sql<boolean>`coalesce(${dueFrom} = ${dueUntil}, false)`
  const shapes = await db
    .select({ precision: duePrecision, oneDay, count: sql<number>`count(*)::int` })
    .from(commitment)
    .where(sql`${review} = 'accepted' and not ${closed} and ${dueUntil} < ${today}`)
    .groupBy(duePrecision, oneDay)
  // What is approximate is the rule's to say: it looks at the precision and at one-day windows.
  return shapes
    .filter(({ precision, oneDay }) => {
      const window = { from: oneDay ? today : null, until: today }
      return precision !== null && isApproximate({ ...window, precision })
    })
    .reduce((sum, { count }) => sum + count, 0)
}

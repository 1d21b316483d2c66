import { and, count, eq, gt, sql } from 'drizzle-orm'
import type { Db, Tx } from './connect.js'
import { message } from './schema/delivery.js'

/** How many sign-in mails the person was sent in the last minutes, by the database's clock. */
export async function recentSignIns(
  db: Db | Tx,
  personId: number,
  minutes: number,
): Promise<number> {
  const since = sql`now() - make_interval(mins => ${minutes})`
  const [row] = await db
    .select({ many: count() })
    .from(message)
    .where(
      and(
        eq(message.kind, 'sign_in'),
        eq(message.personId, personId),
        gt(message.createdAt, since),
      ),
    )
  return row?.many ?? 0
}

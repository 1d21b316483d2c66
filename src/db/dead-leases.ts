import { and, inArray, isNotNull, sql } from 'drizzle-orm'
import type { Db } from './connect.js'
import { message } from './schema/delivery.js'

/**
 * Lets go of mails whose worker is known to be dead, so that they need not wait for the end of
 * its lease. `isDead` is asked for each holder; a holder not known to be dead keeps its lease.
 */
export async function releaseDeadLeases(
  db: Db,
  isDead: (holder: string) => boolean,
): Promise<number> {
  const held = await db
    .selectDistinct({ holder: message.leasedBy })
    .from(message)
    .where(
      and(
        inArray(message.state, ['queued', 'failed', 'sending']),
        isNotNull(message.leasedBy),
        sql`${message.leaseUntil} > now()`,
      ),
    )
  const dead = held.flatMap(({ holder }) => (holder !== null && isDead(holder) ? [holder] : []))
  if (dead.length === 0) return 0
  const rows = await db
    .update(message)
    .set({ leasedBy: null, leaseUntil: null })
    .where(and(inArray(message.leasedBy, dead), sql`${message.state} <> 'sent'`))
    .returning({ id: message.id })
  return rows.length
}

import { and, eq, exists, gt, inArray } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Tx } from './connect.js'
import { message, notice } from './schema/delivery.js'

/**
 * Those of a mail's notices of which a mail composed after it told, or will tell, a later step: the
 * earlier mail may have been read long ago, and if it was not, the later one says all of it.
 */
export async function overtakenIn(tx: Tx, messageId: number): Promise<Set<number>> {
  const later = alias(notice, 'later')
  const laterStep = tx
    .select({ id: later.id })
    .from(later)
    .innerJoin(message, eq(message.id, later.messageId))
    .where(
      and(
        eq(later.personId, notice.personId),
        eq(later.commitmentId, notice.commitmentId),
        eq(later.arm, notice.arm),
        // Both, because a clock may be set back: then the mail composed last tells the earlier step.
        gt(later.day, notice.day),
        gt(later.messageId, notice.messageId),
        inArray(later.state, ['queued', 'sent']),
        inArray(message.state, ['queued', 'sending', 'failed', 'sent']),
      ),
    )
  const rows = await tx
    .select({ id: notice.id })
    .from(notice)
    .where(and(eq(notice.messageId, messageId), eq(notice.state, 'queued'), exists(laterStep)))
  return new Set(rows.map((row) => row.id))
}

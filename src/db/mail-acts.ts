import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from './connect.js'
import { type MessageState, message, notice } from './schema/delivery.js'

/** Lets a mail that failed be tried at once; false when it is in no state for that. */
export async function requeue(tx: Tx, id: number): Promise<boolean> {
  const done = await setState(tx, id, ['failed', 'dead', 'suppressed'], 'queued')
  if (done) {
    // A refused address let go of its notices.
    await tx
      .update(notice)
      .set({ state: 'queued' })
      .where(and(eq(notice.messageId, id), eq(notice.state, 'cancelled')))
  }
  return done
}

/** Takes a waiting mail and its notices out of the outbox; false when it does not wait. */
export async function cancelMail(tx: Tx, id: number): Promise<boolean> {
  const done = await setState(tx, id, ['queued', 'failed', 'dead', 'suppressed'], 'cancelled')
  if (done) {
    // Somebody decided that these are not to be told: the check must not raise them again.
    await tx
      .update(notice)
      .set({ state: 'recorded' })
      .where(and(eq(notice.messageId, id), eq(notice.state, 'queued')))
  }
  return done
}

async function setState(
  tx: Tx,
  id: number,
  from: readonly MessageState[],
  to: MessageState,
): Promise<boolean> {
  const rows = await tx
    .update(message)
    .set({ state: to, nextAttemptAt: sql`now()`, leaseUntil: null, leasedBy: null })
    .where(and(eq(message.id, id), inArray(message.state, [...from])))
    .returning({ id: message.id })
  return rows.length > 0
}

import { randomUUID } from 'node:crypto'
import { and, eq, inArray } from 'drizzle-orm'
import { appendEvents } from '../db/events.js'
import { message, messageBody, notice } from '../db/schema/delivery.js'
import { note } from '../db/schema/history.js'
import { person } from '../db/schema/person.js'
import { type Ctx, inTransaction, type TxCtx } from './context.js'
import { leave } from './leave.js'
import { openPerson } from './open-person.js'
import { stampOf } from './stamp.js'

export interface ErasePersonInput {
  personId: number
  /** Also the words of the notes and reasons they wrote. */
  notes?: boolean
}

/** Empties the personal data of somebody: row, mail bodies, account; history keeps a bare number. */
export function erasePerson(
  ctx: Ctx,
  { personId, notes = false }: ErasePersonInput,
): Promise<{ erased: boolean }> {
  return inTransaction(ctx, async (tx) => {
    const batch = randomUUID()
    await leave(tx, await openPerson(tx, personId), batch)
    await eraseMail(tx, personId)
    if (notes) await tx.db.update(note).set({ text: null }).where(eq(note.authorId, personId))
    const nothing = { address: null, name: null, zone: null, suppressedWhy: null }
    await tx.db
      .update(person)
      .set({ ...nothing, awayFrom: null, awayUntil: null, erasedAt: ctx.now })
      .where(eq(person.id, personId))
    await appendEvents(tx.db, stampOf(tx), [{ kind: 'erased', axis: 'person', personId, batch }])
    return { erased: true }
  })
}

async function eraseMail({ db }: TxCtx, personId: number): Promise<void> {
  const theirs = db.select({ id: message.id }).from(message).where(eq(message.personId, personId))
  await db.delete(messageBody).where(inArray(messageBody.messageId, theirs))
  await db
    .update(message)
    .set({ subject: null, response: null, data: {} })
    .where(eq(message.personId, personId))
  await db
    .update(message)
    .set({ state: 'cancelled' })
    .where(and(eq(message.personId, personId), inArray(message.state, ['queued', 'failed'])))
  await db
    .update(notice)
    .set({ state: 'cancelled' })
    .where(and(eq(notice.personId, personId), inArray(notice.state, ['pending', 'queued'])))
}

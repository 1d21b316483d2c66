import { eq } from 'drizzle-orm'
import { lockCommitment } from '../db/commitments.js'
import { appendEvents } from '../db/events.js'
import { mute } from '../db/schema/delivery.js'
import { person } from '../db/schema/person.js'
import { type Ctx, inTransaction, type TxCtx } from './context.js'
import { openPerson } from './open-person.js'
import { stampOf } from './stamp.js'

export interface UnsubscribeInput {
  personId: number
  /** Only of this one; absent: no mail at all any more. */
  commitmentId?: number | null
}

/** Stops mails to a person, about one commitment or about all; undo takes it back. */
export function unsubscribe(
  ctx: Ctx,
  { personId, commitmentId }: UnsubscribeInput,
): Promise<{ eventId: number }> {
  return inTransaction(ctx, async (tx) => {
    const row = await openPerson(tx, personId)
    const one = commitmentId ?? null
    const eventId = one === null ? await stopAll(tx, row) : await stopOne(tx, personId, one)
    return { eventId }
  })
}

async function stopAll(ctx: TxCtx, row: { id: number; stoppedAt: unknown }): Promise<number> {
  const stopped = row.stoppedAt !== null
  await ctx.db.update(person).set({ stoppedAt: ctx.now }).where(eq(person.id, row.id))
  return record(ctx, {
    ...{ kind: 'stopped', axis: 'subscription', personId: row.id },
    ...{ before: { stopped }, after: { stopped: true } },
  })
}

async function stopOne(ctx: TxCtx, personId: number, commitmentId: number): Promise<number> {
  await lockCommitment(ctx.db, commitmentId)
  const added = await ctx.db
    .insert(mute)
    .values({ personId, commitmentId, since: ctx.now })
    .onConflictDoNothing()
    .returning({ personId: mute.personId })
  return record(ctx, {
    ...{ kind: 'muted', axis: 'subscription', personId, commitmentId },
    ...{ before: { muted: added.length === 0 }, after: { muted: true } },
  })
}

async function record(
  ctx: TxCtx,
  one: Parameters<typeof appendEvents>[2][number],
): Promise<number> {
  const [eventId = 0] = await appendEvents(ctx.db, stampOf(ctx), [one])
  return eventId
}

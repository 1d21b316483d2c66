import { and, eq, isNull } from 'drizzle-orm'
import { lockCommitment } from '../db/commitments.js'
import { appendEvents } from '../db/events.js'
import { ripenHeardBy, ripenSubscribed, ripenThese } from '../db/ripen-heard.js'
import { mute as mutes, subscription } from '../db/schema/delivery.js'
import { person } from '../db/schema/person.js'
import { PledgeError } from '../domain/errors.js'
import { type Ctx, inTransaction, type TxCtx } from './context.js'
import { openPerson } from './open-person.js'
import { stampOf } from './stamp.js'

export interface UnsubscribeInput {
  personId: number
  /** Only of this one; absent: no mail at all any more. */
  commitmentId?: number | null
  /** Only this subscription; the others and what they follow go on. */
  subscriptionId?: number | null
}

/**
 * Stops mails to a person, about one commitment or about all; undo takes it back. What they heard
 * of is looked at again, so that keepers hear what nobody else does.
 */
export function unsubscribe(
  ctx: Ctx,
  { personId, commitmentId, subscriptionId }: UnsubscribeInput,
): Promise<{ eventId: number }> {
  return inTransaction(ctx, async (tx) => {
    const row = await openPerson(tx, personId)
    if (subscriptionId != null) return { eventId: await endOne(tx, personId, subscriptionId) }
    if (commitmentId != null) return { eventId: await mute(tx, personId, commitmentId) }
    return { eventId: await stopAll(tx, row) }
  })
}

async function stopAll(ctx: TxCtx, row: { id: number; stoppedAt: unknown }): Promise<number> {
  const stopped = row.stoppedAt !== null
  await ctx.db.update(person).set({ stoppedAt: ctx.now }).where(eq(person.id, row.id))
  await ripenHeardBy(ctx.db, row.id)
  return record(ctx, {
    ...{ kind: 'stopped', axis: 'subscription', personId: row.id },
    ...{ before: { stopped }, after: { stopped: true } },
  })
}

async function mute(ctx: TxCtx, personId: number, commitmentId: number): Promise<number> {
  await lockCommitment(ctx.db, commitmentId)
  const added = await ctx.db
    .insert(mutes)
    .values({ personId, commitmentId, since: ctx.now })
    .onConflictDoNothing()
    .returning({ personId: mutes.personId })
  await ripenThese(ctx.db, [commitmentId])
  return record(ctx, {
    ...{ kind: 'muted', axis: 'subscription', personId, commitmentId },
    ...{ before: { muted: added.length === 0 }, after: { muted: true } },
  })
}

async function endOne(ctx: TxCtx, personId: number, subscriptionId: number): Promise<number> {
  const [ended] = await ctx.db
    .update(subscription)
    .set({ endedAt: ctx.now })
    .where(
      and(
        eq(subscription.id, subscriptionId),
        eq(subscription.personId, personId),
        isNull(subscription.endedAt),
      ),
    )
    .returning({ id: subscription.id })
  if (!ended) {
    throw new PledgeError(
      'not_found',
      `They have no subscription ${subscriptionId} that still holds.`,
      'Look at what they are subscribed to and choose again.',
    )
  }
  await ripenSubscribed(ctx.db, [ended.id])
  return record(ctx, {
    ...{ kind: 'unsubscribed', axis: 'subscription', personId },
    before: { subscriptionId, ended: false },
    after: { subscriptionId, ended: true },
  })
}

async function record(
  ctx: TxCtx,
  one: Parameters<typeof appendEvents>[2][number],
): Promise<number> {
  const [eventId = 0] = await appendEvents(ctx.db, stampOf(ctx), [one])
  return eventId
}

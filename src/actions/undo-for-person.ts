import { and, eq } from 'drizzle-orm'
import { appendEvents, type EventRow } from '../db/events.js'
import { ripenHeardBy, ripenSubscribed } from '../db/ripen-heard.js'
import { mute, subscription } from '../db/schema/delivery.js'
import { person } from '../db/schema/person.js'
import type { TxCtx } from './context.js'
import { openPerson } from './open-person.js'
import { stampOf } from './stamp.js'

/** Puts a person's subscription, mute or stop back to what it was before the event. */
export async function undoForPerson(ctx: TxCtx, one: EventRow): Promise<void> {
  const personId = one.personId ?? 0
  await openPerson(ctx, personId)
  const { before, after, commitmentId, id: undoesId } = one
  await appendEvents(ctx.db, stampOf(ctx), [
    {
      ...{ kind: 'undone', axis: 'subscription', personId, commitmentId, undoesId },
      ...{ before: after, after: { ...subscriptionOf(one), ...before } },
    },
  ])
  const wanted = before ?? {}
  if (typeof wanted.ended === 'boolean') await setEnded(ctx, one, wanted.ended)
  if (typeof wanted.stopped === 'boolean') await setStopped(ctx, personId, wanted.stopped)
  if (typeof wanted.muted === 'boolean') await setMuted(ctx, one, wanted.muted)
  await ripenHeardBy(ctx.db, personId)
}

/** Later undoes find the subscription in `after`. */
function subscriptionOf(one: EventRow): Record<string, unknown> {
  const id = one.after?.subscriptionId
  return typeof id === 'number' ? { subscriptionId: id } : {}
}

async function setEnded(ctx: TxCtx, one: EventRow, ended: boolean): Promise<void> {
  const id = one.after?.subscriptionId
  if (typeof id !== 'number') return
  await ctx.db
    .update(subscription)
    .set({ endedAt: ended ? ctx.now : null })
    .where(eq(subscription.id, id))
  await ripenSubscribed(ctx.db, [id])
}

async function setStopped(ctx: TxCtx, personId: number, stopped: boolean): Promise<void> {
  await ctx.db
    .update(person)
    .set({ stoppedAt: stopped ? ctx.now : null })
    .where(eq(person.id, personId))
}

async function setMuted(ctx: TxCtx, one: EventRow, muted: boolean): Promise<void> {
  const { personId, commitmentId } = one
  if (personId === null || commitmentId === null) return
  if (muted) {
    await ctx.db
      .insert(mute)
      .values({ personId, commitmentId, since: ctx.now })
      .onConflictDoNothing()
    return
  }
  await ctx.db
    .delete(mute)
    .where(and(eq(mute.personId, personId), eq(mute.commitmentId, commitmentId)))
}

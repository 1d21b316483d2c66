import { and, eq, sql } from 'drizzle-orm'
import { appendEvents } from '../db/events.js'
import { type PersonRow, personOf } from '../db/people.js'
import { ripenSubscribed } from '../db/ripen-heard.js'
import { mute, subscription } from '../db/schema/delivery.js'
import { person } from '../db/schema/person.js'
import type { Person } from '../domain/register.js'
import { type Ctx, inTransaction, type TxCtx } from './context.js'
import { ensurePerson } from './ensure-person.js'
import { refuseStopped } from './refuse-stopped.js'
import { stampOf } from './stamp.js'
import { filterColumns, type SubscriptionFilter } from './subscription-filter.js'

export type { SubscriptionFilter } from './subscription-filter.js'

export interface SubscribeInput {
  address: string
  filter: SubscriptionFilter
  digest?: Person['digest']
}

/**
 * Subscribes an address to what a filter matches; an unknown one becomes an unconfirmed person.
 * Twice changes nothing (`eventId` null). PledgeError 'not_allowed' for somebody who stopped all
 * mail, unless they do it themselves.
 */
export function subscribe(
  ctx: Ctx,
  { address, filter, digest }: SubscribeInput,
): Promise<{ person: Person; created: boolean; eventId: number | null }> {
  return inTransaction(ctx, async (tx) => {
    const { row, created } = await ensurePerson(tx, address, { createdAt: ctx.now })
    await refuseStopped(tx, row)
    const columns = await filterColumns(tx, filter)
    const eventId = await subscribeRow(tx, row.id, columns)
    const [now = row] = await tx.db
      .update(person)
      .set({ digest: digest ?? row.digest, stoppedAt: null })
      .where(eq(person.id, row.id))
      .returning()
    return { person: personOf(now, ctx.settings), created, eventId }
  })
}

type Columns = Awaited<ReturnType<typeof filterColumns>>

async function subscribeRow(
  ctx: TxCtx,
  personId: PersonRow['id'],
  columns: Columns,
): Promise<number | null> {
  const id = (await insertOne(ctx, personId, columns)) ?? (await reopen(ctx, personId, columns))
  if (columns.commitmentId !== null) await unmute(ctx, personId, columns.commitmentId)
  if (id === null) return null
  await ripenSubscribed(ctx.db, [id])
  const after = { subscriptionId: id, ended: false }
  const [eventId = null] = await appendEvents(ctx.db, stampOf(ctx), [
    { kind: 'subscribed', axis: 'subscription', personId, before: { ended: true }, after },
  ])
  return eventId
}

async function insertOne(ctx: TxCtx, personId: number, columns: Columns): Promise<number | null> {
  const [row] = await ctx.db
    .insert(subscription)
    .values({ ...columns, personId, createdAt: ctx.now })
    .onConflictDoNothing()
    .returning({ id: subscription.id })
  return row?.id ?? null
}

/** One that had ended holds again; null when it never ended. */
async function reopen(ctx: TxCtx, personId: number, columns: Columns): Promise<number | null> {
  const same = Object.entries(columns).map(
    ([key, value]) => sql`${subscription[key as keyof Columns]} is not distinct from ${value}`,
  )
  const [row] = await ctx.db
    .update(subscription)
    .set({ endedAt: null })
    .where(
      and(eq(subscription.personId, personId), sql`${subscription.endedAt} is not null`, ...same),
    )
    .returning({ id: subscription.id })
  return row?.id ?? null
}

async function unmute(ctx: TxCtx, personId: number, commitmentId: number): Promise<void> {
  await ctx.db
    .delete(mute)
    .where(and(eq(mute.personId, personId), eq(mute.commitmentId, commitmentId)))
}

import { and, eq, isNull } from 'drizzle-orm'
import { accountOf } from '../db/auth-users.js'
import { lockCommitments } from '../db/commitments.js'
import type { PersonRow } from '../db/people.js'
import { ripenAll } from '../db/ripen-heard.js'
import { authUser } from '../db/schema/auth.js'
import { commitment } from '../db/schema/commitment.js'
import { mute, snooze, subscription } from '../db/schema/delivery.js'
import { party } from '../db/schema/party.js'
import { person } from '../db/schema/person.js'
import { source } from '../db/schema/source.js'
import { change } from './change.js'
import type { TxCtx } from './context.js'

/**
 * Ends all that ties a person to the register: subscriptions, what they follow, keeping, signing
 * in, and every link in earlier mails. What they followed falls to defaults or the keepers.
 */
export async function leave(ctx: TxCtx, row: PersonRow, batch: string): Promise<void> {
  const { db } = ctx
  await db
    .update(subscription)
    .set({ endedAt: ctx.now })
    .where(and(eq(subscription.personId, row.id), isNull(subscription.endedAt)))
  await db.delete(mute).where(eq(mute.personId, row.id))
  await db.update(snooze).set({ ended: true }).where(eq(snooze.personId, row.id))
  await unfollowAll(ctx, row.id, batch)
  await db.update(source).set({ followerId: null }).where(eq(source.followerId, row.id))
  await db.update(party).set({ followerId: null }).where(eq(party.followerId, row.id))
  await db
    .update(person)
    .set({ keeper: false, role: 'viewer', stoppedAt: ctx.now, epoch: row.epoch + 1 })
    .where(eq(person.id, row.id))
  await db.delete(authUser).where(eq(authUser.email, accountOf(row.id)))
  await ripenAll(db)
}

async function unfollowAll(ctx: TxCtx, personId: number, batch: string): Promise<void> {
  const followed = await ctx.db
    .select({ id: commitment.id })
    .from(commitment)
    .where(eq(commitment.followerId, personId))
  const ids = followed.map((one) => one.id)
  for (const row of await lockCommitments(ctx.db, ids)) {
    const patch = { followerId: null }
    await change(ctx, row, { kind: 'unfollowed', axis: 'follow', patch, personId, batch })
  }
}

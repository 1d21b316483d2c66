import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { eq } from 'drizzle-orm'
import { appendEvents } from '../db/events.js'
import { clearSourceParties, lockSource, setSourceParties } from '../db/new-source.js'
import { ripenHeardBy } from '../db/ripen-heard.js'
import { source } from '../db/schema/source.js'
import { type SourceWithText, sourceWithText } from '../db/sources.js'
import { type Ctx, inTransaction, type TxCtx } from './context.js'
import { ensurePerson } from './ensure-person.js'
import { ensureParties } from './party-refs.js'
import { approveChanges, type WindowChange, windowChanges } from './reread-source.js'
import { canonicalNames, checkFacts } from './source-facts.js'
import type { SourceFacts } from './source-input.js'
import { stampOf } from './stamp.js'

export type { WindowChange } from './reread-source.js'

export interface CorrectSourceInput {
  id: number
  facts: Partial<SourceFacts> & {
    /** Who follows what is found in it by default; null: nobody. */
    followerAddress?: string | null
  }
  /** Ids whose window is replaced by the new reading; default 'none'. */
  approve?: number[] | 'all' | 'none'
}

/**
 * Corrects facts about a source (never its text), reads the windows again and tells which ones
 * differ. Those approved are replaced as a corrected reading; the others stay and are told again
 * at the next call.
 */
export function correctSource(
  ctx: Ctx,
  { id, facts: given, approve = 'none' }: CorrectSourceInput,
): Promise<{ changes: WindowChange[] }> {
  const { followerAddress, ...facts } = given
  checkFacts(ctx, facts)
  return inTransaction(ctx, async (tx) => {
    await lockSource(tx.db, id)
    const before = await sourceWithText(tx.db, id)
    const batch = randomUUID()
    await correctFacts(tx, before, facts, batch)
    if (followerAddress !== undefined) await setFollower(tx, before, followerAddress, batch)
    const changes = await windowChanges(tx, await sourceWithText(tx.db, id))
    return { changes: await approveChanges(tx, id, changes, approve, batch) }
  })
}

async function correctFacts(
  ctx: TxCtx,
  before: SourceWithText,
  given: Partial<SourceFacts>,
  batch: string,
): Promise<void> {
  const parties = given.parties && canonicalNames(ctx, given.parties)
  const now: Record<string, unknown> = { ...before }
  const changed = Object.entries({ ...given, ...(parties ? { parties } : {}) }).filter(
    ([key, value]) => value !== undefined && !isDeepStrictEqual(now[key], value),
  )
  if (changed.length === 0) return
  const keys = changed.map(([key]) => key)
  await appendEvents(ctx.db, stampOf(ctx), [
    {
      ...{ kind: 'corrected', axis: 'source', sourceId: before.id, batch },
      before: Object.fromEntries(keys.map((key) => [key, now[key]])),
      after: Object.fromEntries(changed),
    },
  ])
  await storeFacts(ctx, before.id, Object.fromEntries(changed))
}

async function storeFacts(
  ctx: TxCtx,
  id: number,
  { parties, dayOrder, ...columns }: Partial<SourceFacts>,
): Promise<void> {
  const patch = { ...columns, ...(dayOrder ? { monthFirst: dayOrder } : {}) }
  if (Object.keys(patch).length > 0) {
    await ctx.db.update(source).set(patch).where(eq(source.id, id))
  }
  if (!parties) return
  const refs = await ensureParties(ctx, parties)
  await clearSourceParties(ctx.db, id)
  await setSourceParties(ctx.db, id, [...new Set([...refs.values()].map((ref) => ref.id))])
}

async function setFollower(
  ctx: TxCtx,
  before: SourceWithText,
  address: string | null,
  batch: string,
): Promise<void> {
  const person = address?.trim() ? (await ensurePerson(ctx, address)).row : null
  const followerId = person?.id ?? null
  if (followerId === before.followerId) return
  await ctx.db.update(source).set({ followerId }).where(eq(source.id, before.id))
  await appendEvents(ctx.db, stampOf(ctx), [
    {
      ...{
        kind: 'source_followed',
        axis: 'source',
        sourceId: before.id,
        personId: followerId,
        batch,
      },
      ...{ before: { followerId: before.followerId }, after: { followerId } },
    },
  ])
  if (followerId !== null) await ripenHeardBy(ctx.db, followerId)
}

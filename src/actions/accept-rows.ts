import { and, isNull, sql } from 'drizzle-orm'
import { among } from '../db/among.js'
import { appendEvents } from '../db/events.js'
import { type CommitmentRow, dueOf } from '../db/line-view.js'
import { appendRevisions } from '../db/new-revisions.js'
import { commitment } from '../db/schema/commitment.js'
import type { TxCtx } from './context.js'
import { stampOf } from './stamp.js'
import { todayOf } from './today.js'
import { firstColumns } from './window-columns.js'

interface How {
  unseen: boolean
  batch: string | null
}

/**
 * Takes locked rows into the register: the current window becomes the first one, once. Writes one
 * event and one first revision each, in few statements however many there are.
 */
export async function acceptRows(
  ctx: TxCtx,
  rows: readonly CommitmentRow[],
  { unseen, batch }: How,
): Promise<number[]> {
  const acts = rows.map((row) => ({ row, patch: patchOf(row, unseen) }))
  const eventIds = await appendEvents(
    ctx.db,
    stampOf(ctx),
    acts.map(({ row, patch }) => ({
      ...{ kind: 'accepted', axis: 'review' as const, commitmentId: row.id, batch },
      before: Object.fromEntries(Object.keys(patch).map((key) => [key, Reflect.get(row, key)])),
      after: patch,
    })),
  )
  await setAccepted(ctx, rows, unseen)
  const day = await todayOf(ctx)
  await appendRevisions(
    ctx.db,
    rows.flatMap((row, i) => {
      const window = hasFirst(row) ? null : dueOf(row)
      const eventId = eventIds[i]
      if (!window || eventId === undefined) return []
      return [{ commitmentId: row.id, kind: 'first' as const, window, day, eventId }]
    }),
  )
  return eventIds
}

const hasFirst = (row: CommitmentRow): boolean => row.firstFrom !== null || row.firstUntil !== null

function patchOf(row: CommitmentRow, unseen: boolean) {
  const first = hasFirst(row) ? {} : firstColumns(dueOf(row))
  return { review: 'accepted', unseen, reviewWhy: null, mergedIntoId: null, ...first }
}

async function setAccepted(ctx: TxCtx, rows: readonly CommitmentRow[], unseen: boolean) {
  const ids = rows.map((row) => row.id)
  const { dueFrom, dueUntil, duePrecision, firstFrom, firstUntil } = commitment
  await ctx.db
    .update(commitment)
    .set({
      firstFrom: sql`${dueFrom}`,
      firstUntil: sql`${dueUntil}`,
      firstPrecision: sql`${duePrecision}`,
    })
    .where(and(among(commitment.id, ids), isNull(firstFrom), isNull(firstUntil)))
  await ctx.db
    .update(commitment)
    .set({
      ...{ review: 'accepted', unseen, reviewWhy: null, mergedIntoId: null },
      // One that was taken out and comes back is owed its notices again.
      arm: sql`${commitment.arm} + (${commitment.review} <> 'candidate')::int`,
      ...{ version: sql`${commitment.version} + 1`, nextCheckAt: '-infinity' },
    })
    .where(among(commitment.id, ids))
}

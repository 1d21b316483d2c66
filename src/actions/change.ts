import { isDeepStrictEqual } from 'node:util'
import { and, desc, eq, sql } from 'drizzle-orm'
import { appendEvents, type NewEvent } from '../db/events.js'
import type { CommitmentRow } from '../db/line-view.js'
import { commitment } from '../db/schema/commitment.js'
import { event } from '../db/schema/history.js'
import type { TxCtx } from './context.js'
import { stampOf } from './stamp.js'

export type RowPatch = Partial<CommitmentRow>

/** One act on one commitment: columns to set, and what else its event says. */
export interface Change extends Omit<NewEvent, 'commitmentId'> {
  patch?: RowPatch
}

export interface Changed {
  eventId: number
  /** The same request did this already; nothing was written. */
  repeated: boolean
}

/**
 * Writes the event with the touched columns before and after, sets them, counts the version up
 * and makes the check look again. The row must be locked.
 */
export async function change(ctx: TxCtx, row: CommitmentRow, act: Change): Promise<Changed> {
  const { patch = {}, before, after, ...rest } = act
  const keys = Object.keys(patch)
  const now: Record<string, unknown> = { ...row }
  const written: NewEvent & { after: Record<string, unknown> } = {
    ...rest,
    commitmentId: row.id,
    before: { ...Object.fromEntries(keys.map((key) => [key, now[key]])), ...before },
    after: { ...patch, ...after },
  }
  const earlier = await repeatOf(ctx, written)
  if (earlier !== null) return { eventId: earlier, repeated: true }
  const [eventId = 0] = await appendEvents(ctx.db, stampOf(ctx), [written])
  await touch(ctx, row.id, patch)
  return { eventId, repeated: false }
}

/** Sets columns without an event of its own; counts the version up and ripens the commitment. */
export async function touch(ctx: TxCtx, id: number, patch: RowPatch = {}): Promise<void> {
  await ctx.db
    .update(commitment)
    .set({ ...patch, version: sql`${commitment.version} + 1`, nextCheckAt: '-infinity' })
    .where(eq(commitment.id, id))
}

/** A command repeated after a crash finds its own event as the newest of that axis. */
async function repeatOf(
  ctx: TxCtx,
  written: NewEvent & { after: Record<string, unknown> },
): Promise<number | null> {
  if (ctx.actor.request === null) return null
  const [last] = await ctx.db
    .select()
    .from(event)
    .where(and(eq(event.commitmentId, written.commitmentId ?? 0), eq(event.axis, written.axis)))
    .orderBy(desc(event.id))
    .limit(1)
  const same =
    last?.request === ctx.actor.request &&
    last.kind === written.kind &&
    isDeepStrictEqual(comparable(last.after ?? {}), comparable(written.after))
  return same ? last.id : null
}

const COUNTERS = new Set(['arm', 'moves'])

function comparable(after: Record<string, unknown>): unknown {
  const entries = Object.entries(after).filter(([key]) => !COUNTERS.has(key))
  return JSON.parse(JSON.stringify(Object.fromEntries(entries)))
}

import { eq } from 'drizzle-orm'
import { lockCommitment } from '../db/commitments.js'
import type { EventRow } from '../db/events.js'
import { setParties, setTags } from '../db/line-links.js'
import { type CommitmentRow, dueOf } from '../db/line-view.js'
import { appendRevisions } from '../db/new-revisions.js'
import { evidence, look, verdict } from '../db/schema/record.js'
import { change, type RowPatch } from './change.js'
import type { TxCtx } from './context.js'
import { restoreMention } from './mention.js'
import { restoreSnoozes } from './restore-snoozes.js'
import { readHeld, readStrings, splitRestored } from './restored.js'
import { todayOf } from './today.js'
import type { Chain } from './undo-chain.js'
import { refuseWhereMergedInto } from './undo-merged-into.js'

/** Axes on which notices were cancelled meanwhile: they are owed again. */
const REARMS: ReadonlySet<string> = new Set(['review', 'completion', 'window'])

/** Puts a commitment's columns, parties, tags and records back to what they were before the event. */
export async function undoOnCommitment(
  ctx: TxCtx,
  one: EventRow,
  { root, depth }: Chain,
): Promise<void> {
  const row = await lockCommitment(ctx.db, one.commitmentId ?? 0)
  const { columns, extra } = splitRestored(one.before ?? {})
  const arm = REARMS.has(root.axis) ? { arm: row.arm + 1 } : {}
  const patch: RowPatch = { ...columns, ...arm }
  await refuseWhereMergedInto(ctx, row, patch)
  const { eventId } = await change(ctx, row, {
    ...{ kind: 'undone', axis: root.axis, undoesId: one.id, personId: one.personId },
    ...{ patch, before: one.after ? splitRestored(one.after).extra : {}, after: extra },
  })
  await restoreLinks(ctx, row.id, extra)
  if (root.axis === 'snooze') await restoreSnoozes(ctx, one)
  if (root.kind === 'evidence_visibility') await restoreVisibility(ctx, extra)
  if (root.kind === 'mentioned') await restoreMention(ctx, row.id, one)
  await markRecords(ctx, root.id, depth % 2 === 0)
  if (root.axis === 'window') await recordWindow(ctx, row, patch, eventId)
}

async function restoreLinks(
  { db }: TxCtx,
  id: number,
  extra: Record<string, unknown>,
): Promise<void> {
  if (extra.tags !== undefined) await setTags(db, id, readStrings(extra.tags))
  if (extra.committedBy !== undefined) await setParties(db, id, 'by', readHeld(extra.committedBy))
  if (extra.owedTo !== undefined) await setParties(db, id, 'to', readHeld(extra.owedTo))
}

async function restoreVisibility({ db }: TxCtx, extra: Record<string, unknown>): Promise<void> {
  const { evidenceId, visibility } = extra
  if (typeof evidenceId !== 'number') return
  if (visibility !== 'internal' && visibility !== 'public') return
  await db.update(evidence).set({ visibility }).where(eq(evidence.id, evidenceId))
}

/** Verdicts, checks and evidence that came with the act hold no longer, or again. */
async function markRecords({ db }: TxCtx, eventId: number, undone: boolean): Promise<void> {
  await db.update(verdict).set({ undone }).where(eq(verdict.eventId, eventId))
  await db.update(look).set({ undone }).where(eq(look.eventId, eventId))
  await db.update(evidence).set({ undone }).where(eq(evidence.eventId, eventId))
}

async function recordWindow(
  ctx: TxCtx,
  row: CommitmentRow,
  patch: RowPatch,
  eventId: number,
): Promise<void> {
  if (row.review !== 'accepted') return
  const window = dueOf({ ...row, ...patch })
  const day = await todayOf(ctx)
  await appendRevisions(ctx.db, [{ commitmentId: row.id, kind: 'undo', window, day, eventId }])
}

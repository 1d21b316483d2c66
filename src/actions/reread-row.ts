import type { CommitmentRow } from '../db/line-view.js'
import { appendRevisions } from '../db/new-revisions.js'
import type { Anchor, Window } from '../domain/window.js'
import { change, type RowPatch } from './change.js'
import type { TxCtx } from './context.js'
import { todayOf } from './today.js'
import { dueColumns, firstColumns } from './window-columns.js'

interface Why {
  noteId?: number | null
  /** Its facts were corrected, which gave the new reading. */
  sourceId?: number | null
  batch?: string | null
  /** The event on which the date hangs by the new reading, where that was read again too. */
  anchor?: Anchor | null
}

/**
 * Replaces a misread window of a locked row: the first one, and the current one unless it was
 * announced since. A candidate has no first one yet. Gives the event's id.
 */
export async function rereadRow(
  ctx: TxCtx,
  row: CommitmentRow,
  window: Window | null,
  { anchor, ...why }: Why,
): Promise<number> {
  const { eventId, repeated } = await change(ctx, row, {
    ...{ kind: 'reread', axis: 'window', ...why },
    patch: { ...patchOf(row, window), ...(anchor === undefined ? {} : { anchor }) },
  })
  if (!repeated && row.review === 'accepted') {
    const day = await todayOf(ctx)
    const { noteId, sourceId } = why
    const revision = { commitmentId: row.id, kind: 'reread' as const, window, day, eventId }
    await appendRevisions(ctx.db, [{ ...revision, noteId, sourceId }])
  }
  return eventId
}

function patchOf(row: CommitmentRow, window: Window | null): RowPatch {
  const plain = row.kind === 'dated' || row.kind === 'undated'
  const kind = plain ? ({ kind: window === null ? 'undated' : 'dated' } as const) : {}
  if (row.review !== 'accepted') return { ...dueColumns(window), ...kind }
  if (row.moves > 0) return firstColumns(window)
  return { ...dueColumns(window), ...firstColumns(window), ...kind, arm: row.arm + 1 }
}

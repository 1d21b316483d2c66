import type { CommitmentRow } from '../db/line-view.js'
import { line } from '../db/lines.js'
import { appendRevisions } from '../db/new-revisions.js'
import { anchoredWindow } from '../domain/anchored.js'
import { PledgeError } from '../domain/errors.js'
import type { RegisterLine } from '../domain/register.js'
import type { Anchor, Day, Window } from '../domain/window.js'
import { change, type RowPatch } from './change.js'
import { type Ctx, inTransaction } from './context.js'
import { openRow } from './open.js'
import { checkDay, todayOf } from './today.js'
import { dueColumns, firstColumns } from './window-columns.js'

/**
 * Gives the day of the event that a date hangs on ("within six months of signing"); the window
 * follows from it, the first one only when another was announced since. PledgeError 'bad_input'
 * when it hangs on none.
 */
export function anchorDate(
  ctx: Ctx,
  { id, date }: { id: number; date: Day },
): Promise<{ line: RegisterLine; eventId: number }> {
  return inTransaction(ctx, async (tx) => {
    checkDay(date)
    const row = await openRow(tx, id)
    const window = anchoredWindow(anchorOf(row), date)
    const accepted = row.review === 'accepted'
    const { eventId, repeated } = await change(tx, row, {
      ...{ kind: 'anchored', axis: 'window', after: { date } },
      patch: patchOf(row, window),
    })
    const day = await todayOf(tx)
    const revision = { commitmentId: id, kind: 'anchor' as const, window, day, eventId }
    if (accepted && !repeated) await appendRevisions(tx.db, [revision])
    return { line: await line(tx.db, id), eventId }
  })
}

function patchOf(row: CommitmentRow, window: Window): RowPatch {
  if (row.moves > 0) return firstColumns(window)
  return {
    ...dueColumns(window),
    ...(row.kind === 'undated' ? { kind: 'dated' as const } : {}),
    ...(row.review === 'accepted' ? firstColumns(window) : {}),
    arm: row.arm + 1,
  }
}

function anchorOf(row: CommitmentRow): Anchor {
  if (row.anchor) return row.anchor
  throw new PledgeError(
    'bad_input',
    `The date of commitment ${row.id} hangs on no event.`,
    `Use pledgewatch revise ${row.id} when its date moved, or reread when we misread it.`,
  )
}

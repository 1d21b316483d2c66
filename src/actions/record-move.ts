import type { CommitmentRow } from '../db/line-view.js'
import { appendRevisions } from '../db/new-revisions.js'
import { isBefore } from '../domain/calendar.js'
import { PledgeError } from '../domain/errors.js'
import type { RegisterLine } from '../domain/register.js'
import type { Day, Window } from '../domain/window.js'
import { change } from './change.js'
import type { TxCtx } from './context.js'
import type { Whole } from './merge-into.js'
import { dueColumns } from './window-columns.js'

export interface Moved extends Whole {
  window: Window
  how: 'agreed' | 'one_sided'
  announcedBy: string
  /** On which the move was announced. */
  day: Day
  sourceId: number | null
  noteId: number | null
}

/** Moves the date of a locked line: the first window stays, reminders are due anew. Gives the event. */
export async function recordMove(
  tx: TxCtx,
  row: CommitmentRow,
  { how, batch = null, match, ...moved }: Moved,
): Promise<number> {
  const { window, announcedBy, noteId, sourceId } = moved
  const kind = row.kind === 'undated' ? { kind: 'dated' as const } : {}
  const { eventId, repeated } = await change(tx, row, {
    ...{ kind: 'date_moved', axis: 'window', noteId, sourceId, batch },
    patch: { ...dueColumns(window), ...kind, moves: row.moves + 1, arm: row.arm + 1 },
    after: { how, announcedBy, ...(match === undefined ? {} : { match }) },
  })
  const revision = { commitmentId: row.id, kind: how, eventId, ...moved }
  if (!repeated) await appendRevisions(tx.db, [revision])
  return eventId
}

/** A date that lies before the promise was made is a slip of the hand. */
export function refuseEarlier({ origin }: RegisterLine, until: Day | null): void {
  if (origin === null || until === null || !isBefore(until, origin.said)) return
  throw new PledgeError(
    'bad_input',
    `The new deadline ${until} lies before ${origin.said}, the day it was promised.`,
    'Check the year.',
  )
}

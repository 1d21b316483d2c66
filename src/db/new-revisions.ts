import type { Day, Window } from '../domain/window.js'
import type { Tx } from './connect.js'
import { slices } from './groups.js'
import { windowRevision } from './schema/record.js'

export interface NewRevision {
  commitmentId: number
  kind: typeof windowRevision.$inferSelect.kind
  window: Window | null
  /** The day on which the move was announced or the correction made. */
  day: Day
  eventId: number
  announcedBy?: string | null
  sourceId?: number | null
  noteId?: number | null
}

/** Appends windows to the list of those a commitment had. */
export async function appendRevisions(tx: Tx, revisions: readonly NewRevision[]): Promise<void> {
  const rows = revisions.map(({ window, ...rest }) => ({
    ...rest,
    from: window?.from ?? null,
    until: window?.until ?? null,
    precision: window?.precision ?? null,
    text: window?.text ?? '',
    basis: window?.basis ?? '',
    assumptions: window?.assumptions ?? [],
  }))
  for (const some of slices(rows, 1000)) await tx.insert(windowRevision).values(some)
}

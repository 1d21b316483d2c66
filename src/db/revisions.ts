import { asc, eq } from 'drizzle-orm'
import type { Day, Window } from '../domain/window.js'
import type { Db, Tx } from './connect.js'
import { note } from './schema/history.js'
import { windowRevision } from './schema/record.js'

export interface RevisionView {
  id: number
  kind: 'first' | 'agreed' | 'one_sided' | 'reread' | 'anchor' | 'undo'
  /** Null: no window. */
  window: Window | null
  announcedBy: string | null
  sourceId: number | null
  note: string | null
  day: Day
  eventId: number | null
}

/** Every window a commitment had, oldest first. */
export async function revisionsOf(db: Db | Tx, id: number): Promise<RevisionView[]> {
  const rows = await db
    .select({ revision: windowRevision, note: note.text })
    .from(windowRevision)
    .leftJoin(note, eq(note.id, windowRevision.noteId))
    .where(eq(windowRevision.commitmentId, id))
    .orderBy(asc(windowRevision.id))
  return rows.map(({ revision: r, note: words }) => ({
    ...{ id: r.id, kind: r.kind, window: windowOf(r), announcedBy: r.announcedBy },
    ...{ sourceId: r.sourceId, note: words, day: r.day, eventId: r.eventId },
  }))
}

function windowOf(r: typeof windowRevision.$inferSelect): Window | null {
  if (r.from === null && r.until === null) return null
  const { from, until, text, basis, assumptions } = r
  return { from, until, precision: r.precision ?? 'range', text, basis, assumptions }
}

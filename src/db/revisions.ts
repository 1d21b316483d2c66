import type { Day, Window } from '../domain/window.js'
import type { Db, Tx } from './connect.js'

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

/** Oldest first. */
export async function revisionsOf(_db: Db | Tx, _id: number): Promise<RevisionView[]> {
  throw new Error('not filled in yet')
}

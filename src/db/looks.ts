import { desc, eq } from 'drizzle-orm'
import type { Day } from '../domain/window.js'
import { type Author, authorColumns } from './authors.js'
import type { Db, Tx } from './connect.js'
import { note } from './schema/history.js'
import { person } from './schema/person.js'
import { look } from './schema/record.js'

export interface LookView {
  id: number
  on: Day
  person: Author | null
  note: string | null
  eventId: number
  undone: boolean
}

/** "Checked, nothing found", newest first, also undone ones. */
export function looksOf(db: Db | Tx, id: number): Promise<LookView[]> {
  const { on, eventId, undone } = look
  return db
    .select({ id: look.id, on, person: authorColumns, note: note.text, eventId, undone })
    .from(look)
    .leftJoin(person, eq(person.id, look.personId))
    .leftJoin(note, eq(note.id, look.noteId))
    .where(eq(look.commitmentId, id))
    .orderBy(desc(look.on), desc(look.id))
}

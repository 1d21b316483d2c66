import { desc, eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Completion } from '../domain/commitment.js'
import type { Day } from '../domain/window.js'
import { type Author, authorColumns } from './authors.js'
import type { Db, Tx } from './connect.js'
import { note } from './schema/history.js'
import { party } from './schema/party.js'
import { person } from './schema/person.js'
import { verdict } from './schema/record.js'

export interface VerdictView {
  id: number
  /** Null for the whole. */
  party: string | null
  completion: Completion
  happenedOn: Day | null
  recordedOn: Day
  author: Author | null
  restExpected: boolean | null
  restBy: Day | null
  reason: string | null
  note: string | null
  eventId: number
  undone: boolean
}

/** Newest first, also undone ones. */
export async function verdictsOf(db: Db | Tx, id: number): Promise<VerdictView[]> {
  const reason = alias(note, 'reason')
  const rows = await db
    .select({
      verdict,
      party: party.name,
      author: authorColumns,
      reason: reason.text,
      note: note.text,
    })
    .from(verdict)
    .leftJoin(party, eq(party.id, verdict.partyId))
    .leftJoin(person, eq(person.id, verdict.authorId))
    .leftJoin(reason, eq(reason.id, verdict.reasonId))
    .leftJoin(note, eq(note.id, verdict.noteId))
    .where(eq(verdict.commitmentId, id))
    .orderBy(desc(verdict.id))
  return rows.map(({ verdict: v, ...row }) => ({
    ...{ id: v.id, party: row.party, completion: v.completion, happenedOn: v.happenedOn },
    ...{ recordedOn: v.recordedOn, author: row.author, restExpected: v.restExpected },
    ...{ restBy: v.restBy, reason: row.reason, note: row.note },
    ...{ eventId: v.eventId, undone: v.undone },
  }))
}

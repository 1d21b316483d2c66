import { and, asc, eq, inArray, not, or } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { Day } from '../domain/window.js'
import type { Db, Tx } from './connect.js'
import { commitment } from './schema/commitment.js'
import { note } from './schema/history.js'
import { evidence } from './schema/record.js'

export interface EvidenceView {
  id: number
  commitmentId: number
  url: string | null
  title: string | null
  dated: Day | null
  note: string | null
  stance: 'supports' | 'contradicts'
  saidBy: 'promiser' | 'counterpart' | 'third_party' | 'ourselves'
  visibility: 'internal' | 'public'
  verdictId: number | null
  addedAt: Temporal.Instant
  eventId: number
}

/** Not undone, oldest first; also that of commitments merged into this one. */
export function evidenceOf(db: Db | Tx, id: number): Promise<EvidenceView[]> {
  const { url, title, dated, stance, saidBy, visibility, verdictId, addedAt, eventId } = evidence
  const merged = db
    .select({ id: commitment.id })
    .from(commitment)
    .where(eq(commitment.mergedIntoId, id))
  return db
    .select({
      ...{ id: evidence.id, commitmentId: evidence.commitmentId, url, title, dated },
      ...{ note: note.text, stance, saidBy, visibility, verdictId, addedAt, eventId },
    })
    .from(evidence)
    .leftJoin(note, eq(note.id, evidence.noteId))
    .where(
      and(
        not(evidence.undone),
        or(eq(evidence.commitmentId, id), inArray(evidence.commitmentId, merged)),
      ),
    )
    .orderBy(asc(evidence.id))
}

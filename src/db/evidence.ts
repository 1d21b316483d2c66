import { and, asc, eq, inArray, not } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { Day } from '../domain/window.js'
import type { Db, Tx } from './connect.js'
import { mergedInto } from './merged.js'
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
  return db
    .select({
      ...{ id: evidence.id, commitmentId: evidence.commitmentId, url, title, dated },
      ...{ note: note.text, stance, saidBy, visibility, verdictId, addedAt, eventId },
    })
    .from(evidence)
    .leftJoin(note, eq(note.id, evidence.noteId))
    .where(and(not(evidence.undone), inArray(evidence.commitmentId, mergedInto(id))))
    .orderBy(asc(evidence.id))
}

import type { Temporal } from 'temporal-polyfill'
import type { Day } from '../domain/window.js'
import type { Db, Tx } from './connect.js'

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
export async function evidenceOf(_db: Db | Tx, _id: number): Promise<EvidenceView[]> {
  throw new Error('not filled in yet')
}

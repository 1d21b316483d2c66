import type { Completion } from '../domain/commitment.js'
import type { Day } from '../domain/window.js'
import type { Db, Tx } from './connect.js'

export interface VerdictView {
  id: number
  /** Null for the whole. */
  party: string | null
  completion: Completion
  happenedOn: Day | null
  recordedOn: Day
  author: { id: number; name: string | null; address: string | null } | null
  restExpected: boolean | null
  restBy: Day | null
  reason: string | null
  note: string | null
  eventId: number
  undone: boolean
}

/** Newest first. */
export async function verdictsOf(_db: Db | Tx, _id: number): Promise<VerdictView[]> {
  throw new Error('not filled in yet')
}

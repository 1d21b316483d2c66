import type { Day } from '../domain/window.js'
import type { Db, Tx } from './connect.js'

export interface LookView {
  id: number
  on: Day
  person: { id: number; name: string | null; address: string | null } | null
  note: string | null
  eventId: number
  undone: boolean
}

/** Newest first. */
export async function looksOf(_db: Db | Tx, _id: number): Promise<LookView[]> {
  throw new Error('not filled in yet')
}

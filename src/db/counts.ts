import type { Completion } from '../domain/commitment.js'
import type { Day } from '../domain/window.js'
import type { Db, Tx } from './connect.js'

export interface Counts {
  sources: number
  candidates: number
  accepted: number
  /** Accepted without anybody having looked at it. */
  unseen: number
  open: number
  closed: number
  overdue: number
  /** Deadline today or within so many days after it, not closed. */
  dueIn7: number
  dueIn30: number
  /** Open, inside the window. */
  running: number
  noDate: number
  /** Accepted, nobody follows it and no default does. */
  unfollowed: number
  completion: Record<Completion, number>
  /** Of those whose deadline has passed. */
  dueSoFar: {
    total: number
    fulfilled: number
    byFirstDate: number
    partly: number
    notFulfilled: number
    notAssessed: number
    other: number
  }
}

export async function counts(_db: Db | Tx, _today: Day): Promise<Counts> {
  throw new Error('not filled in yet')
}

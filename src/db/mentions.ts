import type { Day } from '../domain/window.js'
import type { Db, Tx } from './connect.js'

export interface MentionView {
  id: number
  /** Differs from the one asked for when it was merged into it. */
  commitmentId: number
  sourceId: number
  sourceTitle: string
  said: Day
  publisher: string | null
  url: string | null
  quote: string
  start: number
  end: number
  speaker: string | null
  role: 'origin' | 'repeats' | 'moves' | 'reports_done' | 'withdraws'
  /** The words around the quote, as far as the passage goes. */
  before: string
  after: string
}

/** Origin first; also the mentions of commitments merged into this one, as repeats. */
export async function mentionsOf(_db: Db | Tx, _id: number): Promise<MentionView[]> {
  throw new Error('not filled in yet')
}

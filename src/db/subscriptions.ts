import type { Direction } from '../domain/commitment.js'
import type { Db, Tx } from './connect.js'

export interface SubscriptionView {
  id: number
  personId: number
  filter: 'all' | 'party' | 'direction' | 'source' | 'tag' | 'commitment'
  party: string | null
  direction: Direction | null
  sourceId: number | null
  tag: string | null
  commitmentId: number | null
}

/** Those that hold, of one person or of all. */
export async function subscriptions(_db: Db | Tx, _personId?: number): Promise<SubscriptionView[]> {
  throw new Error('not filled in yet')
}

import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Direction } from '../domain/commitment.js'
import type { Db, Tx } from './connect.js'
import { subscription } from './schema/delivery.js'
import { party } from './schema/party.js'

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
export function subscriptions(db: Db | Tx, personId?: number): Promise<SubscriptionView[]> {
  const { id, filter, direction, sourceId, tag, commitmentId } = subscription
  return db
    .select({
      ...{ id, personId: subscription.personId, filter, party: party.name },
      ...{ direction, sourceId, tag, commitmentId },
    })
    .from(subscription)
    .leftJoin(party, eq(party.id, subscription.partyId))
    .where(
      and(
        isNull(subscription.endedAt),
        personId === undefined ? undefined : eq(subscription.personId, personId),
      ),
    )
    .orderBy(asc(subscription.id))
}

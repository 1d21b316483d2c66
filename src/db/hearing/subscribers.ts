import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Db, Tx } from '../connect.js'
import { goesOnAs } from '../merged.js'
import { subscription } from '../schema/delivery.js'
import { person } from '../schema/person.js'
import type { Hearer } from './hearer.js'
import { reachable } from './reachable.js'
import { type Topic, topicsOf } from './topics.js'

/** Everyone whose subscription fits, once a subscription; people in the order they subscribed. */
export async function subscribersOf(
  db: Db | Tx,
  ids: readonly number[],
): Promise<Array<Hearer & { id: number }>> {
  const byTopic = await subscribersByTopic(db)
  if (byTopic.size === 0) return []
  const topics = await topicsOf(db, ids)
  return ids.flatMap((id) =>
    (topics.get(id) ?? []).flatMap((topic) =>
      (byTopic.get(topic) ?? []).map((hearer) => ({ id, ...hearer })),
    ),
  )
}

async function subscribersByTopic(db: Db | Tx): Promise<Map<Topic, Hearer[]>> {
  const result = new Map<Topic, Hearer[]>()
  for (const row of await activeOnes(db)) {
    if (row.address === null) continue
    const hearer = { personId: row.personId, address: row.address, why: 'subscription' as const }
    const known = result.get(topicOf(row))
    if (known) known.push(hearer)
    else result.set(topicOf(row), [hearer])
  }
  return result
}

function activeOnes(db: Db | Tx) {
  return db
    .select({
      personId: person.id,
      address: person.address,
      filter: subscription.filter,
      partyId: subscription.partyId,
      direction: subscription.direction,
      sourceId: subscription.sourceId,
      tag: subscription.tag,
      // A subscription to one that was merged goes on with what it was merged into.
      commitmentId: goesOnAs(sql`${subscription.commitmentId}`),
    })
    .from(subscription)
    .innerJoin(person, eq(person.id, subscription.personId))
    .where(and(isNull(subscription.endedAt), reachable()))
    .orderBy(asc(subscription.id))
}

type Active = Awaited<ReturnType<typeof activeOnes>>[number]

function topicOf(row: Active): Topic {
  if (row.filter === 'party') return `party:${row.partyId ?? 0}`
  if (row.filter === 'direction') return `direction:${row.direction ?? ''}`
  if (row.filter === 'source') return `source:${row.sourceId ?? 0}`
  if (row.filter === 'tag') return `tag:${(row.tag ?? '').toLowerCase()}`
  return row.filter === 'commitment' ? `commitment:${row.commitmentId ?? 0}` : 'all'
}

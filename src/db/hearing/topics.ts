import { among } from '../among.js'
import type { Db, Tx } from '../connect.js'
import { groupBy } from '../groups.js'
import { lineages } from '../party-tree.js'
import { commitment, commitmentParty, commitmentTag, mention } from '../schema/commitment.js'

/** What a subscription may be for; each commitment has several. */
export type Topic =
  | 'all'
  | `party:${number}`
  | `direction:${string}`
  | `source:${number}`
  | `tag:${string}`
  | `commitment:${number}`

/** The topics of each commitment: parties on either side count with all they belong to. */
export async function topicsOf(db: Db | Tx, ids: readonly number[]): Promise<Map<number, Topic[]>> {
  const rows = [
    ...(await ownTopics(db, ids)),
    ...(await partyTopics(db, ids)),
    ...(await tagTopics(db, ids)),
    ...(await sourceTopics(db, ids)),
  ]
  const groups = groupBy(rows, (row) => row.id)
  return new Map(ids.map((id) => [id, [...new Set((groups.get(id) ?? []).map((r) => r.topic))]]))
}

interface Row {
  id: number
  topic: Topic
}

async function ownTopics(db: Db | Tx, ids: readonly number[]): Promise<Row[]> {
  const rows = await db
    .select({ id: commitment.id, direction: commitment.direction })
    .from(commitment)
    .where(among(commitment.id, ids))
  return rows.flatMap(({ id, direction }): Row[] => [
    { id, topic: `commitment:${id}` },
    ...(direction === null ? [] : [{ id, topic: `direction:${direction}` } as const]),
    { id, topic: 'all' },
  ])
}

async function partyTopics(db: Db | Tx, ids: readonly number[]): Promise<Row[]> {
  const rows = await db
    .select({ id: commitmentParty.commitmentId, partyId: commitmentParty.partyId })
    .from(commitmentParty)
    .where(among(commitmentParty.commitmentId, ids))
  const up = await lineages(db, [...new Set(rows.map((row) => row.partyId))])
  return rows.flatMap(({ id, partyId }): Row[] =>
    [partyId, ...(up.get(partyId)?.ancestorIds ?? [])].map((party) => ({
      id,
      topic: `party:${party}`,
    })),
  )
}

async function tagTopics(db: Db | Tx, ids: readonly number[]): Promise<Row[]> {
  const rows = await db.select().from(commitmentTag).where(among(commitmentTag.commitmentId, ids))
  return rows.map((row) => ({ id: row.commitmentId, topic: `tag:${row.tag.toLowerCase()}` }))
}

async function sourceTopics(db: Db | Tx, ids: readonly number[]): Promise<Row[]> {
  const rows = await db
    .select({ id: mention.commitmentId, sourceId: mention.sourceId })
    .from(mention)
    .where(among(mention.commitmentId, ids))
  return rows.map((row) => ({ id: row.id, topic: `source:${row.sourceId}` }))
}

import { sql } from 'drizzle-orm'
import { among } from '../among.js'
import type { Db, Tx } from '../connect.js'
import { groupBy } from '../groups.js'
import { lineages } from '../party-tree.js'
import { commitment, commitmentParty, commitmentTag } from '../schema/commitment.js'

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

/** Also the sources of lines that were merged into these, at whatever remove. */
async function sourceTopics(db: Db | Tx, ids: readonly number[]): Promise<Row[]> {
  const { rows } = await db.execute<{ id: number; source: number }>(sql`
    with recursive merged(root, id) as (
      select c.id, c.id from commitment c where ${among(sql`c.id`, ids)}
      union select merged.root, c.id from commitment c join merged on c.merged_into_id = merged.id)
    select distinct merged.root as id, m.source_id as source
    from merged join mention m on m.commitment_id = merged.id`)
  return rows.map((row) => ({ id: row.id, topic: `source:${row.source}` }))
}

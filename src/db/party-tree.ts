import { sql } from 'drizzle-orm'
import { among } from './among.js'
import type { Db, Tx } from './connect.js'

/** Ids of the party of this name (or alias) and of all that belongs to it; empty when unknown. */
export async function familyOf(db: Db | Tx, name: string): Promise<number[]> {
  const { rows } = await db.execute<{ id: number }>(sql`
    with recursive down(id) as (
      select p.id from party p where lower(p.name) = lower(${name.trim()})
      union select n.party_id from party_name n where lower(n.name) = lower(${name.trim()})
      union select p.id from down join party p on p.parent_id = down.id
    )
    select id from down`)
  return rows.map((row) => row.id)
}

export interface Lineage {
  id: number
  name: string
  /** Ids and names of the entities it belongs to, nearest first. */
  ancestorIds: number[]
  ancestors: string[]
}

/** Each of these parties with what it belongs to. */
export async function lineages(db: Db | Tx, ids: readonly number[]): Promise<Map<number, Lineage>> {
  const { rows } = await db.execute<{ leaf: number; id: number; name: string; depth: number }>(sql`
    with recursive up(leaf, id, name, parent_id, depth) as (
      select p.id, p.id, p.name, p.parent_id, 0 from party p where ${among(sql`p.id`, ids)}
      union all
      select up.leaf, p.id, p.name, p.parent_id, up.depth + 1
      from up join party p on p.id = up.parent_id where up.depth < 8
    )
    select leaf, id, name, depth from up order by leaf, depth`)
  const result = new Map<number, Lineage>()
  for (const row of rows) {
    const own = result.get(row.leaf)
    if (!own) result.set(row.leaf, { id: row.id, name: row.name, ancestorIds: [], ancestors: [] })
    else {
      own.ancestorIds.push(row.id)
      own.ancestors.push(row.name)
    }
  }
  return result
}

/** Who follows each of these parties: its own follower, else that of the nearest one above it. */
export async function followersOfParties(
  db: Db | Tx,
  ids: readonly number[],
): Promise<Map<number, number>> {
  const { rows } = await db.execute<{ leaf: number; follower: number }>(sql`
    with recursive up(leaf, parent_id, follower_id, depth) as (
      select p.id, p.parent_id, p.follower_id, 0 from party p where ${among(sql`p.id`, ids)}
      union all
      select up.leaf, p.parent_id, p.follower_id, up.depth + 1
      from up join party p on p.id = up.parent_id where up.depth < 8
    )
    select distinct on (leaf) leaf, follower_id as follower
    from up where follower_id is not null order by leaf, depth`)
  return new Map(rows.map((row) => [row.leaf, row.follower]))
}

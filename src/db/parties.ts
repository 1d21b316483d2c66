import { asc, eq, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Db, Tx } from './connect.js'
import { groupBy } from './groups.js'
import { party, partyName } from './schema/party.js'

export interface PartyView {
  id: number
  name: string
  kind: 'state' | 'ministry' | 'organisation' | 'group' | 'other'
  parent: string | null
  successor: string | null
  aliases: string[]
  followerId: number | null
}

/** All parties by name. */
export function parties(db: Db | Tx): Promise<PartyView[]> {
  return read(db)
}

export async function partyById(db: Db | Tx, id: number): Promise<PartyView | null> {
  const [found] = await read(db, eq(party.id, id))
  return found ?? null
}

async function read(db: Db | Tx, where?: SQL): Promise<PartyView[]> {
  const parent = alias(party, 'parent')
  const successor = alias(party, 'successor')
  const rows = await db
    .select({ party, parent: parent.name, successor: successor.name })
    .from(party)
    .leftJoin(parent, eq(parent.id, party.parentId))
    .leftJoin(successor, eq(successor.id, party.successorId))
    .where(where)
    .orderBy(asc(party.name))
  const names = groupBy(
    await db.select().from(partyName).orderBy(asc(partyName.id)),
    (n) => n.partyId,
  )
  return rows.map((row) => ({
    ...{ id: row.party.id, name: row.party.name, kind: row.party.kind },
    ...{ parent: row.parent, successor: row.successor, followerId: row.party.followerId },
    aliases: (names.get(row.party.id) ?? []).map((n) => n.name),
  }))
}

import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Db, Tx } from './connect.js'
import { party, partyName } from './schema/party.js'

export interface PartyRef {
  id: number
  name: string
}

export interface NewParty {
  name: string
  kind: typeof party.$inferSelect.kind
  parent: string | null
}

/** Parties by lower-cased name or alias; a name of their own goes before an alias. */
export async function partiesByName(
  db: Db | Tx,
  names: readonly string[],
): Promise<Map<string, PartyRef>> {
  const wanted = [...new Set(names.map((name) => name.toLowerCase()))]
  const found = new Map<string, PartyRef>()
  if (wanted.length === 0) return found
  const aliases = await db
    .select({ key: sql<string>`lower(${partyName.name})`, id: party.id, name: party.name })
    .from(partyName)
    .innerJoin(party, eq(party.id, partyName.partyId))
    .where(inArray(sql`lower(${partyName.name})`, wanted))
    .orderBy(asc(party.id))
  const own = await db
    .select({ key: sql<string>`lower(${party.name})`, id: party.id, name: party.name })
    .from(party)
    .where(inArray(sql`lower(${party.name})`, wanted))
  for (const { key, id, name } of [...aliases, ...own]) found.set(key, { id, name })
  return found
}

/** Adds those that are missing, with what they belong to; parents must be among them or there. */
export async function insertParties(tx: Tx, parties: readonly NewParty[]): Promise<void> {
  if (parties.length === 0) return
  const ordered = parties.toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const added = await tx
    .insert(party)
    .values(ordered.map(({ name, kind }) => ({ name, kind })))
    .onConflictDoNothing()
    .returning({ id: party.id, name: party.name })
  const parents = await partiesByName(
    tx,
    parties.flatMap((one) => one.parent ?? []),
  )
  for (const one of parties) {
    const own = added.find((row) => row.name === one.name)
    const parent = one.parent === null ? undefined : parents.get(one.parent.toLowerCase())
    if (own && parent) await setParent(tx, own.id, parent.id)
  }
}

async function setParent(tx: Tx, id: number, parentId: number): Promise<void> {
  await tx
    .update(party)
    .set({ parentId })
    .where(and(eq(party.id, id), isNull(party.parentId)))
}

type NewName = typeof partyName.$inferInsert

/** Adds further names, except those that the party has already. */
export async function insertAliases(tx: Tx, names: readonly NewName[]): Promise<void> {
  const partyIds = [...new Set(names.map((one) => one.partyId))]
  if (partyIds.length === 0) return
  const held = await tx.select().from(partyName).where(inArray(partyName.partyId, partyIds))
  const fresh = names.filter(
    (one) =>
      !held.some(
        (h) => h.partyId === one.partyId && h.name.toLowerCase() === one.name.toLowerCase(),
      ),
  )
  if (fresh.length > 0) await tx.insert(partyName).values(fresh)
}

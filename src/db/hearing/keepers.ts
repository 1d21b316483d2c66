import { and, asc } from 'drizzle-orm'
import type { Db, Tx } from '../connect.js'
import { person } from '../schema/person.js'
import type { Hearer } from './hearer.js'
import { reachable } from './reachable.js'

/** The register keepers, who hear what falls between chairs. */
export async function keepers(db: Db | Tx): Promise<Hearer[]> {
  const rows = await db
    .select({ id: person.id, address: person.address })
    .from(person)
    .where(and(person.keeper, reachable()))
    .orderBy(asc(person.id))
  return rows.flatMap(({ id, address }) =>
    address === null ? [] : [{ personId: id, address, why: 'keeper' as const }],
  )
}

import { and, asc, inArray, isNull } from 'drizzle-orm'
import type { Db, Tx } from './connect.js'
import { person } from './schema/person.js'

/** Names, else addresses, of those who may record in the register, the first few. */
export async function recorders(db: Db | Tx, most: number): Promise<string[]> {
  const rows = await db
    .select({ name: person.name, address: person.address })
    .from(person)
    .where(and(inArray(person.role, ['editor', 'admin']), isNull(person.erasedAt)))
    .orderBy(asc(person.id))
    .limit(most)
  return rows.flatMap(({ name, address }) => name ?? address ?? [])
}

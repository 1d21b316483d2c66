import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Tx } from './connect.js'
import { person } from './schema/person.js'

/** Numbers of the administrators, locked: nobody else takes the role from one meanwhile. */
export async function lockAdmins(tx: Tx): Promise<number[]> {
  const rows = await tx
    .select({ id: person.id })
    .from(person)
    .where(and(eq(person.role, 'admin'), isNull(person.erasedAt)))
    .orderBy(asc(person.id))
    .for('update')
  return rows.map((row) => row.id)
}

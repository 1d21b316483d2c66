import { eq } from 'drizzle-orm'
import type { Tx } from './connect.js'
import { person } from './schema/person.js'

/**
 * One at a time composes for a person. Rows that refer to the person may still be written by
 * others meanwhile, so the check never waits for this.
 */
export async function lockPerson(tx: Tx, personId: number): Promise<void> {
  await tx
    .select({ id: person.id })
    .from(person)
    .where(eq(person.id, personId))
    .for('no key update')
}

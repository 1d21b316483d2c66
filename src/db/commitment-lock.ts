import { asc, inArray } from 'drizzle-orm'
import type { Tx } from './connect.js'
import { commitment } from './schema/commitment.js'

/** Keeps acts on these commitments waiting until the transaction ends. */
export async function shareCommitments(tx: Tx, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return
  await tx
    .select({ id: commitment.id })
    .from(commitment)
    .where(inArray(commitment.id, [...ids]))
    .orderBy(asc(commitment.id))
    .for('share')
}

import { asc, eq } from 'drizzle-orm'
import { among } from './among.js'
import type { Tx } from './connect.js'
import type { CommitmentRow } from './line-view.js'
import { noCommitment } from './lines.js'
import { commitment } from './schema/commitment.js'

/** The row, locked until the transaction ends; PledgeError 'not_found' when there is none. */
export async function lockCommitment(tx: Tx, id: number): Promise<CommitmentRow> {
  const [row] = await tx.select().from(commitment).where(eq(commitment.id, id)).for('update')
  if (!row) throw noCommitment(id)
  return row
}

/** The rows, locked in the order of their ids, so that two such acts never wait for each other. */
export function lockCommitments(tx: Tx, ids: readonly number[]): Promise<CommitmentRow[]> {
  return tx
    .select()
    .from(commitment)
    .where(among(commitment.id, ids))
    .orderBy(asc(commitment.id))
    .for('update')
}

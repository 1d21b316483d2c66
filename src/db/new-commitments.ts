import type { Tx } from './connect.js'
import { slices } from './groups.js'
import type { CommitmentRow } from './line-view.js'
import { commitment, mention } from './schema/commitment.js'

export type NewCommitment = typeof commitment.$inferInsert
export type NewMention = typeof mention.$inferInsert

/** Inserts many in few statements; rows come back in the order given. */
export async function insertCommitments(
  tx: Tx,
  rows: readonly NewCommitment[],
): Promise<CommitmentRow[]> {
  const inserted: CommitmentRow[] = []
  for (const some of slices(rows, 500)) {
    inserted.push(...(await tx.insert(commitment).values(some).returning()))
  }
  return inserted
}

export async function insertMentions(tx: Tx, rows: readonly NewMention[]): Promise<void> {
  for (const some of slices(rows, 2000)) await tx.insert(mention).values(some)
}

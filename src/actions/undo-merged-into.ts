import { and, asc, eq } from 'drizzle-orm'
import type { CommitmentRow } from '../db/line-view.js'
import { commitment } from '../db/schema/commitment.js'
import { PledgeError } from '../domain/errors.js'
import type { RowPatch } from './change.js'
import type { TxCtx } from './context.js'

/**
 * A line that others were merged into goes on for them too: an undo that takes it out of the
 * register is a PledgeError 'conflict'. A duplicate passes on what was merged into it, so that
 * putting a line back among them, or back into the register, leaves nothing without a line.
 */
export async function refuseWhereMergedInto(
  { db }: TxCtx,
  { id, review }: CommitmentRow,
  patch: RowPatch,
): Promise<void> {
  const after = patch.review ?? review
  if (after === review || after === 'accepted' || after === 'duplicate') return
  const [merged] = await db
    .select({ id: commitment.id })
    .from(commitment)
    .where(and(eq(commitment.mergedIntoId, id), eq(commitment.review, 'duplicate')))
    .orderBy(asc(commitment.id))
    .limit(1)
  if (!merged) return
  throw new PledgeError(
    'conflict',
    `Line ${merged.id} was merged into line ${id}, so line ${id} cannot leave the register.`,
    `Take the merge back first: pledgewatch undo --line ${merged.id}.`,
  )
}

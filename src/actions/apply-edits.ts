import { lockCommitment } from '../db/commitments.js'
import type { CommitmentRow } from '../db/line-view.js'
import type { TxCtx } from './context.js'
import { editDue } from './edit-due.js'
import { editFacts } from './edit-facts.js'
import { editFollower } from './edit-follower.js'
import { editTags } from './edit-tags.js'
import type { Edits } from './edits.js'

/** Applies what a person changed, one event an axis; the row must be locked. Gives the row as it is then. */
export async function applyEdits(
  ctx: TxCtx,
  row: CommitmentRow,
  edits: Edits,
): Promise<CommitmentRow> {
  await editFacts(ctx, row, edits)
  await editDue(ctx, row, edits)
  if (edits.followerAddress !== undefined) await editFollower(ctx, row, edits.followerAddress)
  if (edits.tags) await editTags(ctx, row, edits.tags)
  return lockCommitment(ctx.db, row.id)
}

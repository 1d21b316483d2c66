import { line } from '../db/lines.js'
import { PledgeError } from '../domain/errors.js'
import type { RegisterLine } from '../domain/register.js'
import { change } from './change.js'
import { type Ctx, inTransaction } from './context.js'
import { openRow } from './open.js'

export interface RejectInput {
  id: number
  why: string
  version?: number
  /** Shared by the acts of one bulk act, so that one undo takes them all back. */
  batch?: string
}

/** Says that a line is no commitment, and why. PledgeError 'bad_input' without a reason. */
export async function reject(
  ctx: Ctx,
  { id, why, version, batch }: RejectInput,
): Promise<{ line: RegisterLine }> {
  const reviewWhy = why.trim()
  if (!reviewWhy) {
    throw new PledgeError(
      'bad_input',
      'A line is rejected with a reason.',
      `Say in a few words why it is no commitment: pledgewatch reject ${id} --why "…".`,
    )
  }
  return inTransaction(ctx, async (tx) => {
    const row = await openRow(tx, id, version)
    if (row.review !== 'rejected' || row.reviewWhy !== reviewWhy) {
      const patch = { review: 'rejected' as const, reviewWhy, mergedIntoId: null }
      await change(tx, row, { kind: 'rejected', axis: 'review', patch, batch })
    }
    return { line: await line(tx.db, id) }
  })
}

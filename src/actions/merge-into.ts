import { lockCommitments } from '../db/commitments.js'
import type { CommitmentRow } from '../db/line-view.js'
import { noCommitment } from '../db/lines.js'
import { PledgeError } from '../domain/errors.js'
import type { MatchKind } from '../domain/matching/types.js'
import { change } from './change.js'
import type { TxCtx } from './context.js'

/** What an act is part of: all of its events share a batch, and say which suggestion was taken. */
export interface Whole {
  batch?: string | null
  match?: MatchKind
}

/**
 * Marks a line as a duplicate of another. Its mentions, evidence and subscriptions then count for
 * the other one by reading alone, so that undoing it takes nothing apart. Gives both rows.
 */
export async function mergeInto(
  ctx: TxCtx,
  id: number,
  into: number,
  { batch = null, match }: Whole = {},
): Promise<{ row: CommitmentRow; target: CommitmentRow }> {
  const rows = await lockCommitments(ctx.db, [id, into])
  const row = rows.find((one) => one.id === id)
  const target = rows.find((one) => one.id === into)
  if (!row) throw noCommitment(id)
  if (!target) throw noCommitment(into)
  checkTarget(row, target)
  if (row.mergedIntoId === into && row.review === 'duplicate') return { row, target }
  const patch = { review: 'duplicate' as const, mergedIntoId: into, reviewWhy: null }
  await change(ctx, row, {
    kind: batch === null ? 'marked_duplicate' : 'merged',
    axis: 'review',
    patch,
    ...(match === undefined ? {} : { after: { match } }),
    batch,
  })
  return { row, target }
}

/** An accepted line may only go on in an accepted one: elsewhere its reminders would end unseen. */
function checkTarget(row: CommitmentRow, target: CommitmentRow): void {
  if (row.id === target.id) {
    throw new PledgeError(
      'bad_input',
      `${row.id} cannot be a duplicate of itself.`,
      'Name the other line.',
    )
  }
  if (target.review === 'candidate' && row.review === 'accepted') throw waiting(row, target)
  if (target.review === 'accepted' || target.review === 'candidate') return
  const state = target.review === 'duplicate' ? 'a duplicate' : target.review
  throw new PledgeError(
    'conflict',
    `Line ${target.id} is itself ${state}.`,
    `Name ${target.mergedIntoId ?? 'another line'} instead.`,
  )
}

function waiting(row: CommitmentRow, target: CommitmentRow): PledgeError {
  return new PledgeError(
    'conflict',
    `Line ${row.id} is accepted, but line ${target.id} still waits for review.`,
    `Accept ${target.id} first (pledgewatch accept ${target.id}), or name them the other way round.`,
  )
}

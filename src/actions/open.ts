import { lockCommitment } from '../db/commitments.js'
import type { CommitmentRow } from '../db/line-view.js'
import { PledgeError } from '../domain/errors.js'
import type { TxCtx } from './context.js'

/** The row, locked; PledgeError 'conflict' when it is no longer the version a person saw. */
export async function openRow(
  ctx: TxCtx,
  id: number,
  version?: number | undefined,
): Promise<CommitmentRow> {
  const row = await lockCommitment(ctx.db, id)
  if (version === undefined || version === row.version) return row
  throw new PledgeError(
    'conflict',
    `Commitment ${id} was changed by somebody else meanwhile.`,
    'Look at it again and repeat your change if it still applies; nothing was overwritten.',
  )
}

/** As openRow, and PledgeError 'conflict' unless it is in the register. */
export async function openAccepted(
  ctx: TxCtx,
  id: number,
  version?: number | undefined,
): Promise<CommitmentRow> {
  const row = await openRow(ctx, id, version)
  if (row.review === 'accepted') return row
  const into = row.mergedIntoId === null ? '' : ` of ${row.mergedIntoId}`
  throw new PledgeError(
    'conflict',
    `Commitment ${id} is not in the register: it is ${STATE[row.review]}${into}.`,
    row.mergedIntoId === null
      ? `Accept it first: pledgewatch accept ${id}.`
      : `Use ${row.mergedIntoId} instead.`,
  )
}

const STATE: Readonly<Record<CommitmentRow['review'], string>> = {
  candidate: 'still waiting for review',
  accepted: 'accepted',
  rejected: 'rejected',
  duplicate: 'a duplicate',
  superseded: 'superseded',
}

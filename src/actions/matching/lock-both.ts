import { and, eq } from 'drizzle-orm'
import { lockCommitments } from '../../db/commitments.js'
import type { CommitmentRow } from '../../db/line-view.js'
import { mention } from '../../db/schema/commitment.js'
import { PledgeError } from '../../domain/errors.js'
import { ROLE_WORDS } from '../../domain/matching/words.js'
import type { TxCtx } from '../context.js'
import { openAccepted } from '../open.js'
import type { ApplyMatchInput } from './apply-input.js'
import type { Statement } from './statement.js'

/**
 * Locks the line, and the candidate with it in the order of their numbers, so that a statement is
 * taken once however many take it. PledgeError 'conflict' where the line is not in the register or
 * no longer the version a person saw, the candidate no longer waits, or the words stand with the
 * line already.
 */
export async function lockBoth(
  tx: TxCtx,
  { of, version }: Pick<ApplyMatchInput, 'of' | 'version'>,
  { candidate, source, start }: Statement,
): Promise<void> {
  const rows = await lockCommitments(tx.db, candidate === null ? [of] : [candidate, of])
  const row = rows.find(({ id }) => id === candidate)
  if (row && row.review !== 'candidate') throw settled(row, of)
  await openAccepted(tx, of, version)
  const same = [eq(mention.sourceId, source.id), eq(mention.start, start)]
  const [known] = await tx.db
    .select({ role: mention.role })
    .from(mention)
    .where(and(eq(mention.commitmentId, of), ...same))
    .limit(1)
  if (known) throw quoted(of, ROLE_WORDS[known.role])
}

function settled({ id, review, mergedIntoId }: CommitmentRow, of: number): PledgeError {
  const state = mergedIntoId === null ? review : `a duplicate of ${mergedIntoId}`
  return new PledgeError(
    'conflict',
    `Line ${id} no longer waits for review: it is ${state}.`,
    review === 'accepted'
      ? `Merge it instead: pledgewatch merge ${id} ${of}.`
      : `pledgewatch show ${id} shows what was done; pledgewatch undo ${id} takes the last of it back.`,
  )
}

function quoted(of: number, role: string | null): PledgeError {
  const what = role === null ? '' : ` (“${role}”)`
  return new PledgeError(
    'conflict',
    `These words stand with commitment ${of} already${what}.`,
    `pledgewatch show ${of} shows them; pledgewatch undo ${of} takes the last act back, to take them otherwise.`,
  )
}

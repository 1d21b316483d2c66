import { type Hearer, hearers } from '../db/hearers.js'
import { line } from '../db/lines.js'
import { PledgeError } from '../domain/errors.js'
import type { RegisterLine } from '../domain/register.js'
import { acceptRows } from './accept-rows.js'
import { applyEdits } from './apply-edits.js'
import { change } from './change.js'
import { type Ctx, inTransaction } from './context.js'
import type { Edits } from './edits.js'
import { openRow } from './open.js'

export interface AcceptInput {
  id: number
  edits?: Edits
  /** Accepted without anybody having looked at it. */
  unseen?: boolean
  /** Shared by the acts of one bulk act, so that one undo takes them all back. */
  batch?: string
}

/**
 * Takes a candidate into the register, with what the person changed on the way, and tells who
 * will hear of it (an empty list: nobody). One accepted unseen before is marked as looked at;
 * accepting twice changes nothing more. PledgeError 'conflict' for another version or a superseded line.
 */
export function accept(
  ctx: Ctx,
  { id, edits = {}, unseen = false, batch }: AcceptInput,
): Promise<{ line: RegisterLine; heardBy: Hearer[] }> {
  return inTransaction(ctx, async (tx) => {
    const seen = await openRow(tx, id, edits.version)
    if (seen.review === 'superseded') throw superseded(id)
    const row = await applyEdits(tx, seen, edits)
    if (row.review !== 'accepted') await acceptRows(tx, [row], { unseen, batch: batch ?? null })
    else if (row.unseen && !unseen) {
      await change(tx, row, { kind: 'looked_over', axis: 'review', patch: { unseen: false } })
    }
    return { line: await line(tx.db, id), heardBy: (await hearers(tx.db, [id])).get(id) ?? [] }
  })
}

function superseded(id: number): PledgeError {
  return new PledgeError(
    'conflict',
    `Line ${id} was superseded by a corrected transcript.`,
    'Accept the line that was found in the corrected one.',
  )
}

import { line } from '../db/lines.js'
import type { RegisterLine } from '../domain/register.js'
import { applyEdits } from './apply-edits.js'
import { type Ctx, inTransaction } from './context.js'
import type { Edits } from './edits.js'
import { openRow } from './open.js'

/**
 * Changes title, criterion, parties, follower, tags and, before acceptance, the window.
 * PledgeError 'conflict' when somebody changed it meanwhile, or for the date of an accepted one.
 */
export function edit(
  ctx: Ctx,
  { id, edits }: { id: number; edits: Edits },
): Promise<{ line: RegisterLine }> {
  return inTransaction(ctx, async (tx) => {
    await applyEdits(tx, await openRow(tx, id, edits.version), edits)
    return { line: await line(tx.db, id) }
  })
}

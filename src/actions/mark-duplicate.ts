import { line } from '../db/lines.js'
import { ripenThese } from '../db/ripen-heard.js'
import type { RegisterLine } from '../domain/register.js'
import { type Ctx, inTransaction } from './context.js'
import { mergeInto } from './merge-into.js'

/** Marks a line as a duplicate of another, which then shows its quote as a further mention. */
export function markDuplicate(
  ctx: Ctx,
  { id, of }: { id: number; of: number },
): Promise<{ line: RegisterLine }> {
  return inTransaction(ctx, async (tx) => {
    const { target } = await mergeInto(tx, id, of)
    // Its hearers may be more now; its next check finds out.
    await ripenThese(tx.db, [target.id])
    return { line: await line(tx.db, id) }
  })
}

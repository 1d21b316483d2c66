import { randomUUID } from 'node:crypto'
import { line } from '../db/lines.js'
import type { RegisterLine } from '../domain/register.js'
import { type Ctx, inTransaction } from './context.js'
import { mergeWhole } from './merge-whole.js'

/**
 * Makes two lines of the register one: `into` goes on, shows both quotes, and takes over the
 * follower when it has none and the tags. One undo takes all of it back. Gives the line merged away.
 */
export function merge(
  ctx: Ctx,
  { id, into }: { id: number; into: number },
): Promise<{ line: RegisterLine }> {
  return inTransaction(ctx, async (tx) => {
    await mergeWhole(tx, { id, into }, { batch: randomUUID() })
    return { line: await line(tx.db, id) }
  })
}

import { lockCommitment } from '../../db/commitments.js'
import { line } from '../../db/lines.js'
import { change } from '../change.js'
import { type Ctx, inTransaction } from '../context.js'
import { statementOf, type Told } from './statement.js'

/** "It is something else": this suggestion is not made again. The line and the candidate stay. */
export function tellApart(
  ctx: Ctx,
  { told, of }: { told: Told; of: number },
): Promise<{ eventId: number }> {
  return inTransaction(ctx, async (tx) => {
    const { source, start, candidate } = await statementOf(tx, told)
    await line(tx.db, of)
    const row = await lockCommitment(tx.db, candidate ?? of)
    const about =
      candidate === null ? { sourceId: source.id, after: { of, start } } : { after: { of } }
    const { eventId } = await change(tx, row, { kind: 'told_apart', axis: 'match', ...about })
    return { eventId }
  })
}

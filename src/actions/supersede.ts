import { sql } from 'drizzle-orm'
import { lockCommitments } from '../db/commitments.js'
import { change } from './change.js'
import type { TxCtx } from './context.js'

/**
 * Sets aside what still waits for review in a source that a corrected transcript replaces: the new
 * one brings its own. What people accepted or rejected stays as they left it.
 */
export async function supersedeWaiting(ctx: TxCtx, sourceId: number, batch: string): Promise<void> {
  const { rows } = await ctx.db.execute<{ id: number }>(sql`
    select c.id from commitment c join mention m on m.commitment_id = c.id and m.role = 'origin'
    where m.source_id = ${sourceId} and c.review = 'candidate'`)
  const waiting = await lockCommitments(
    ctx.db,
    rows.map((row) => row.id),
  )
  for (const row of waiting) {
    if (row.review !== 'candidate') continue
    const patch = { review: 'superseded' as const }
    await change(ctx, row, { kind: 'superseded', axis: 'review', patch, sourceId, batch })
  }
}

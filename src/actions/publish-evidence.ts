import { eq } from 'drizzle-orm'
import { lockCommitment } from '../db/commitments.js'
import { line } from '../db/lines.js'
import { evidence } from '../db/schema/record.js'
import { PledgeError } from '../domain/errors.js'
import type { RegisterLine } from '../domain/register.js'
import { change } from './change.js'
import { type Ctx, inTransaction } from './context.js'

/** Says whether evidence may be shown to the public. */
export function publishEvidence(
  ctx: Ctx,
  { evidenceId, visibility }: { evidenceId: number; visibility: 'internal' | 'public' },
): Promise<{ line: RegisterLine; eventId: number }> {
  return inTransaction(ctx, async (tx) => {
    const [found] = await tx.db.select().from(evidence).where(eq(evidence.id, evidenceId))
    if (!found || found.undone) throw noEvidence(evidenceId)
    const row = await lockCommitment(tx.db, found.commitmentId)
    const { eventId } = await change(tx, row, {
      ...{ kind: 'evidence_visibility', axis: 'evidence' },
      before: { evidenceId, visibility: found.visibility },
      after: { evidenceId, visibility },
    })
    await tx.db.update(evidence).set({ visibility }).where(eq(evidence.id, evidenceId))
    return { line: await line(tx.db, row.id), eventId }
  })
}

function noEvidence(id: number): PledgeError {
  return new PledgeError(
    'not_found',
    `There is no evidence ${id}.`,
    'pledgewatch evidence list ID shows it.',
  )
}

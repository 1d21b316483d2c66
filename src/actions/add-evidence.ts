import { line } from '../db/lines.js'
import type { RegisterLine } from '../domain/register.js'
import { change } from './change.js'
import { type Ctx, inTransaction } from './context.js'
import { checkEvidence, type EvidenceInput, insertEvidence } from './evidence-input.js'
import { openAccepted } from './open.js'

export type { EvidenceInput } from './evidence-input.js'

/** Adds evidence to a commitment without judging it. */
export function addEvidence(
  ctx: Ctx,
  { id, ...given }: EvidenceInput & { id: number },
): Promise<{ line: RegisterLine; evidenceId: number; eventId: number }> {
  return inTransaction(ctx, async (tx) => {
    checkEvidence(given)
    const row = await openAccepted(tx, id)
    const { stance = 'supports' } = given
    const { eventId } = await change(tx, row, {
      ...{ kind: 'evidence_added', axis: 'evidence', after: { stance } },
    })
    const evidenceId = await insertEvidence(tx, given, { commitmentId: id, eventId })
    return { line: await line(tx.db, id), evidenceId, eventId }
  })
}

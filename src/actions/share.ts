import { and, asc, eq, isNotNull, not } from 'drizzle-orm'
import { partiesHeld } from '../db/line-links.js'
import type { CommitmentRow } from '../db/line-view.js'
import { familyOf } from '../db/party-tree.js'
import { verdict } from '../db/schema/record.js'
import { PledgeError } from '../domain/errors.js'
import { type Share, wholeOf } from '../domain/shares.js'
import type { TxCtx } from './context.js'
import type { Judgement } from './judge-input.js'
import { canonicalParty } from './party-canon.js'

/** The promising party of that name; PledgeError 'bad_input' when it did not promise this. */
export async function shareParty(ctx: TxCtx, id: number, name: string): Promise<number> {
  const promisers = await partiesHeld(ctx.db, id, 'by')
  const named = new Set([
    ...(await familyOf(ctx.db, name)),
    ...(await familyOf(ctx.db, canonicalParty(ctx.gazetteer, name).name)),
  ])
  const found = promisers.find((one) => named.has(one.partyId))
  if (found) return found.partyId
  throw new PledgeError(
    'bad_input',
    `${name} is not among those who promised commitment ${id}.`,
    `Name one of the parties that pledgewatch show ${id} lists, or none for the whole.`,
  )
}

/** What the whole becomes with this new share; null where the shares do not settle that. */
export async function wholeAfter(
  ctx: TxCtx,
  row: CommitmentRow,
  partyId: number,
  share: Judgement,
): Promise<Judgement | null> {
  const shares = await sharesOf(ctx, row.id)
  shares.set(partyId, share)
  const promisers = await partiesHeld(ctx.db, row.id, 'by')
  const whole = wholeOf(promisers.map((one) => shares.get(one.partyId) ?? null))
  if (whole === null) return null
  return { ...whole, restBy: whole.restExpected ? share.restBy : null }
}

/** Each party's latest verdict that was not undone. */
async function sharesOf(ctx: TxCtx, id: number): Promise<Map<number, Share>> {
  const rows = await ctx.db
    .select()
    .from(verdict)
    .where(and(eq(verdict.commitmentId, id), isNotNull(verdict.partyId), not(verdict.undone)))
    .orderBy(asc(verdict.id))
  return new Map(rows.flatMap((one) => (one.partyId === null ? [] : [[one.partyId, one]])))
}

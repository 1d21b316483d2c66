import { and, asc, eq, not } from 'drizzle-orm'
import { partiesHeld } from '../db/line-links.js'
import type { CommitmentRow } from '../db/line-view.js'
import { familyOf } from '../db/party-tree.js'
import { verdict } from '../db/schema/record.js'
import { laterOf } from '../domain/calendar.js'
import { isClosing } from '../domain/commitment.js'
import { PledgeError } from '../domain/errors.js'
import { wholeOf } from '../domain/shares.js'
import type { Day } from '../domain/window.js'
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

/**
 * What the whole becomes with this new share: what the shares make of it, or what it was before
 * they made anything of it. Null where a person's verdict on the whole stands.
 */
export async function wholeAfter(
  ctx: TxCtx,
  row: CommitmentRow,
  partyId: number,
  share: Judgement,
): Promise<Judgement | null> {
  const { wholes, shares } = await standing(ctx, row.id)
  shares.set(partyId, { ...share, id: Number.POSITIVE_INFINITY })
  const promisers = await partiesHeld(ctx.db, row.id, 'by')
  const all = promisers.map((one) => shares.get(one.partyId) ?? null)
  const said = wholes.at(-1) ?? NOT_ASSESSED
  if (said.completion !== 'not_assessed' && !yields(said, all)) return null
  const whole = wholeOf(all)
  if (whole === null) return judgementOf(said)
  return { ...whole, restBy: whole.restExpected ? restBy(all) : null }
}

type Standing = Judgement & { id: number }

const NOT_ASSESSED: Standing = {
  ...{ id: 0, completion: 'not_assessed', happenedOn: null, restExpected: null, restBy: null },
}

/** An open verdict on the whole gives way once every share was judged after it, a closing one never. */
function yields(said: Standing, shares: ReadonlyArray<Standing | null>): boolean {
  if (isClosing(said.completion, said.restExpected)) return false
  return shares.every((share) => share !== null && share.id > said.id)
}

function judgementOf({ id: _, ...judgement }: Standing): Judgement {
  return judgement
}

/** The rest of the whole is expected when the last of the shares is. */
function restBy(shares: ReadonlyArray<Standing | null>): Day | null {
  const days = shares.flatMap((share) => share?.restBy ?? [])
  return days.length === 0 ? null : days.reduce(laterOf)
}

/** Verdicts that were not undone: those on the whole in order, and each party's latest. */
async function standing(
  ctx: TxCtx,
  id: number,
): Promise<{ wholes: Standing[]; shares: Map<number, Standing> }> {
  const { partyId, completion, happenedOn, restExpected } = verdict
  const rows = await ctx.db
    .select({
      ...{ id: verdict.id, partyId, completion, happenedOn, restExpected, restBy: verdict.restBy },
    })
    .from(verdict)
    .where(and(eq(verdict.commitmentId, id), not(verdict.undone)))
    .orderBy(asc(verdict.id))
  const each = rows.map(({ partyId: of, ...one }) => [of, one] as const)
  return {
    wholes: each.flatMap(([of, one]) => (of === null ? [one] : [])),
    shares: new Map(each.flatMap(([of, one]) => (of === null ? [] : [[of, one] as const]))),
  }
}

import { eq } from 'drizzle-orm'
import { appendEvents } from '../db/events.js'
import { type PartyView, partyById } from '../db/parties.js'
import { ripenAll } from '../db/ripen-heard.js'
import { party } from '../db/schema/party.js'
import { PledgeError } from '../domain/errors.js'
import type { Day } from '../domain/window.js'
import { type Ctx, inTransaction, type TxCtx } from './context.js'
import { addAliases, namedParent, namedPerson } from './party-parts.js'
import { ensureParties } from './party-refs.js'
import { refreshDirections } from './refresh-directions.js'
import { renameParty } from './rename-party.js'
import { stampOf } from './stamp.js'

export interface EditPartyInput {
  id: number
  name?: string
  /** The day a new name holds from: quotes of earlier days keep the old one. Absent: a correction. */
  renamedOn?: Day | null
  kind?: PartyView['kind']
  parent?: string | null
  successor?: string | null
  /** Added to those it has. */
  aliases?: string[]
  followerAddress?: string | null
}

/** Changes what is known of a party; what it promised, and to whom that is owed, follows. */
export function editParty(ctx: Ctx, input: EditPartyInput): Promise<{ party: PartyView }> {
  return inTransaction(ctx, async (tx) => {
    const before = await openParty(tx, input.id)
    if (input.name !== undefined && input.name.trim() !== before.name) {
      await renameParty(tx, before, input.name, input.renamedOn ?? null)
    }
    await tx.db
      .update(party)
      .set({ ...(await columnsOf(tx, input)), name: input.name?.trim() ?? before.name })
      .where(eq(party.id, input.id))
    await addAliases(tx, input.id, input.aliases ?? [])
    const after = await openParty(tx, input.id)
    await appendEvents(tx.db, stampOf(tx), [
      {
        ...{ kind: 'edited', axis: 'party', partyId: input.id },
        ...{ before: { ...before }, after: { ...after } },
      },
    ])
    await refreshDirections(tx, { always: true })
    await ripenAll(tx.db)
    return { party: after }
  })
}

async function openParty({ db }: TxCtx, id: number): Promise<PartyView> {
  await db.select({ id: party.id }).from(party).where(eq(party.id, id)).for('update')
  const found = await partyById(db, id)
  if (found) return found
  throw new PledgeError(
    'not_found',
    `There is no party ${id}.`,
    'pledgewatch party list shows them.',
  )
}

async function columnsOf(ctx: TxCtx, input: EditPartyInput) {
  const { id, kind, parent, successor } = input
  const parentId = parent ? await namedParent(ctx, id, parent) : nothing(parent)
  const named = successor ? await ensureParties(ctx, [successor]) : null
  const successorId = successor ? named?.get(successor)?.id : nothing(successor)
  const followerId = await namedPerson(ctx, input.followerAddress)
  return { kind, parentId, successorId, followerId }
}

/** Absent leaves a column as it is; null or no name empties it. */
const nothing = (name: string | null | undefined): null | undefined =>
  name === undefined ? undefined : null

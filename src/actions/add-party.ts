import { eq } from 'drizzle-orm'
import { appendEvents } from '../db/events.js'
import { type PartyView, partyById } from '../db/parties.js'
import { partiesByName } from '../db/party-lookup.js'
import { ripenAll } from '../db/ripen-heard.js'
import { party } from '../db/schema/party.js'
import { PledgeError } from '../domain/errors.js'
import { type Ctx, inTransaction } from './context.js'
import { canonicalParty } from './party-canon.js'
import { addAliases, namedParent, namedPerson } from './party-parts.js'
import { ensureParties } from './party-refs.js'
import { stampOf } from './stamp.js'

export interface AddPartyInput {
  name: string
  kind?: PartyView['kind']
  /** Name of the entity it belongs to. */
  parent?: string | null
  aliases?: string[]
  /** Address of the person who follows its promises by default. */
  followerAddress?: string | null
}

/** Adds a party; one that is there already under that name stays as it is. */
export function addParty(
  ctx: Ctx,
  input: AddPartyInput,
): Promise<{ party: PartyView; created: boolean }> {
  return inTransaction(ctx, async (tx) => {
    const { name, kind } = canonicalParty(ctx.gazetteer, input.name)
    const known = (await partiesByName(tx.db, [input.name.trim(), name])).size > 0
    const ref = (await ensureParties(tx, [input.name])).get(input.name)
    const id = ref?.id ?? 0
    if (!known) {
      const parentId = input.parent ? await namedParent(tx, id, input.parent) : undefined
      const followerId = await namedPerson(tx, input.followerAddress)
      await tx.db
        .update(party)
        .set({ kind: input.kind ?? kind, parentId, followerId })
        .where(eq(party.id, id))
      await addAliases(tx, id, input.aliases ?? [])
      await appendEvents(tx.db, stampOf(tx), [{ kind: 'added', axis: 'party', partyId: id }])
      await ripenAll(tx.db)
    }
    const view = await partyById(tx.db, id)
    if (!view)
      throw new PledgeError('conflict', 'The party is being changed just now.', 'Try again.')
    return { party: view, created: !known }
  })
}

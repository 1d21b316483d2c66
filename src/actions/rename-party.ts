import { sql } from 'drizzle-orm'
import type { PartyView } from '../db/parties.js'
import { insertAliases, partiesByName } from '../db/party-lookup.js'
import { addDays } from '../domain/calendar.js'
import { PledgeError } from '../domain/errors.js'
import type { Day } from '../domain/window.js'
import type { TxCtx } from './context.js'
import { checkDay } from './today.js'

/** Keeps the old name: as another way to say it, or for the days on which it held. */
export async function renameParty(
  ctx: TxCtx,
  before: PartyView,
  given: string,
  since: Day | null,
): Promise<void> {
  const name = given.trim()
  checkDay(since)
  const other = (await partiesByName(ctx.db, [name])).get(name.toLowerCase())
  if (!name || (other && other.id !== before.id)) throw taken(name)
  const until = since === null ? null : addDays(since, -1)
  await insertAliases(ctx.db, [
    { partyId: before.id, name: before.name, alias: since === null, until },
  ])
  if (since === null) return
  await ctx.db.execute(sql`
    update commitment_party cp set name_then = ${before.name}
    from mention m join source s on s.id = m.source_id
    where cp.party_id = ${before.id} and cp.name_then is null
      and m.commitment_id = cp.commitment_id and m.role = 'origin' and s.said < ${since}::date`)
}

function taken(name: string): PledgeError {
  if (!name) return new PledgeError('bad_input', 'The name is empty.', 'Give the new name.')
  return new PledgeError(
    'conflict',
    `There is a party named ${name} already.`,
    'Give another name.',
  )
}

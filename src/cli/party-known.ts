import { canonicalParty } from '../actions/party-canon.js'
import type { App } from '../app.js'
import { parties } from '../db/parties.js'
import { PledgeError } from '../domain/errors.js'

/** PledgeError 'not_found' for a party that neither the register nor the gazetteer knows. */
export async function checkParty(app: App, name: string): Promise<void> {
  const same = (other: string) => other.toLowerCase() === name.trim().toLowerCase()
  if (canonicalParty(app.gazetteer, name).kind !== 'other') return
  const known = await parties(app.db)
  if (known.some((party) => same(party.name) || party.aliases.some(same))) return
  throw new PledgeError(
    'not_found',
    `No party is known as ${name}.`,
    'pledgewatch party list shows them; pledgewatch party add adds one.',
  )
}

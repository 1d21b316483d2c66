import { Temporal } from 'temporal-polyfill'
import { accountOf, ensureAuthUser } from '../../db/auth-users.js'
import { personByAddress } from '../../db/people.js'
import { PledgeError } from '../../domain/errors.js'
import { type AuthDeps, allowSignIn, randomToken } from './auth.js'

/**
 * A one-time link that signs the person in, for the terminal of whoever runs the register; works
 * for 15 minutes. PledgeError `not_found` when nobody has that address.
 */
export async function createSignInLink(deps: AuthDeps, address: string): Promise<string> {
  const person = await personByAddress(deps.db, address, deps.settings)
  if (person?.address == null) throw nobody(address)
  const token = randomToken()
  await prepare(deps, person.id, token)
  return `${deps.settings.publicUrl}/sign-in/${token}`
}

/** Makes the account where there is none and the token good for one sign-in. */
export async function prepare(deps: AuthDeps, personId: number, token: string): Promise<void> {
  await ensureAuthUser(deps.db, personId, Temporal.Now.instant())
  await allowSignIn(deps, accountOf(personId), token)
}

const nobody = (address: string) =>
  new PledgeError(
    'not_found',
    `Nobody in the register has the address ${address}.`,
    `Add them with: pledgewatch person add ${address}`,
  )

import { randomUUID } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import type { Db, Tx } from './connect.js'
import { authUser } from './schema/auth.js'

/**
 * The name of a person's account. Not their address: that may change, may be one that only an
 * intranet knows, and is erased with the person.
 */
export function accountOf(personId: number): string {
  return `person-${personId}@register.invalid`
}

/** The person whose account it is; null for no account of ours. */
export function personIdOf(account: string): number | null {
  const id = /^person-([1-9]\d{0,8})@register\.invalid$/.exec(account)?.[1]
  return id === undefined ? null : Number(id)
}

/** Makes the person's account; one that is there already stays as it is. */
export async function ensureAuthUser(
  db: Db | Tx,
  personId: number,
  now: Temporal.Instant,
): Promise<void> {
  const moment = new Date(now.epochMilliseconds)
  await db
    .insert(authUser)
    .values({
      id: randomUUID(),
      name: '',
      email: accountOf(personId),
      emailVerified: true,
      createdAt: moment,
      updatedAt: moment,
    })
    .onConflictDoNothing({ target: authUser.email })
}

import type { Ctx } from '../../actions/context.js'
import { personById } from '../../db/people.js'
import type { Person, RegisterLine } from '../../domain/register.js'

/** Asked to confirm their address, and not yet mailed anything else. */
export const isWaiting = (person: Person) =>
  !person.confirmed && !person.stopped && person.suppressed === null && person.address !== null

/** The follower of a line when reminders wait for them to confirm their address, else null. */
export async function waitingFollower(
  { db, settings }: Pick<Ctx, 'db' | 'settings'>,
  { followerId }: Pick<RegisterLine, 'followerId'>,
): Promise<number | null> {
  if (followerId === null) return null
  const person = await personById(db, followerId, settings)
  return person !== null && isWaiting(person) ? person.id : null
}

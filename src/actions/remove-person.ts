import { randomUUID } from 'node:crypto'
import { appendEvents } from '../db/events.js'
import { personOf } from '../db/people.js'
import type { Person } from '../domain/register.js'
import { type Ctx, inTransaction } from './context.js'
import { leave } from './leave.js'
import { openPerson } from './open-person.js'
import { stampOf } from './stamp.js'

/** Ends a person's subscriptions, follows, keeping and sign-in; history keeps their name. */
export function removePerson(
  ctx: Ctx,
  { personId }: { personId: number },
): Promise<{ person: Person }> {
  return inTransaction(ctx, async (tx) => {
    const row = await openPerson(tx, personId)
    const batch = randomUUID()
    await leave(tx, row, batch)
    await appendEvents(tx.db, stampOf(tx), [{ kind: 'removed', axis: 'person', personId, batch }])
    return { person: personOf(await openPerson(tx, personId), ctx.settings) }
  })
}

import { eq } from 'drizzle-orm'
import { appendEvents } from '../db/events.js'
import { personOf } from '../db/people.js'
import { ripenHeardBy } from '../db/ripen-heard.js'
import { person } from '../db/schema/person.js'
import type { Person } from '../domain/register.js'
import { type Ctx, inTransaction } from './context.js'
import { openPerson } from './open-person.js'
import { stampOf } from './stamp.js'

/** Records that the address is theirs; from now on they are mailed. Twice changes nothing. */
export function confirmPerson(
  ctx: Ctx,
  { personId }: { personId: number },
): Promise<{ person: Person }> {
  return inTransaction(ctx, async (tx) => {
    const row = await openPerson(tx, personId)
    if (row.confirmedAt !== null) return { person: personOf(row, ctx.settings) }
    await tx.db.update(person).set({ confirmedAt: ctx.now }).where(eq(person.id, personId))
    await appendEvents(tx.db, stampOf(tx), [{ kind: 'confirmed', axis: 'person', personId }])
    await ripenHeardBy(tx.db, personId)
    return { person: personOf({ ...row, confirmedAt: ctx.now }, ctx.settings) }
  })
}

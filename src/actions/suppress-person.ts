import { and, eq, isNull } from 'drizzle-orm'
import { appendEvents } from '../db/events.js'
import { ripenHeardBy } from '../db/ripen-heard.js'
import { person } from '../db/schema/person.js'
import { type Ctx, inTransaction } from './context.js'
import { stampOf } from './stamp.js'

/**
 * No further mail to an address that refuses it. What the person would have heard is looked at
 * again, so that keepers hear it. `why` is the server's answer, shown beside the address and kept
 * out of history. Nothing happens when it is suppressed already.
 */
export function suppressPerson(
  ctx: Ctx,
  { personId, why }: { personId: number; why: string },
): Promise<void> {
  return inTransaction(ctx, async (inner) => {
    const changed = await inner.db
      .update(person)
      .set({ suppressedAt: inner.now, suppressedWhy: why })
      .where(and(eq(person.id, personId), isNull(person.suppressedAt)))
      .returning({ id: person.id })
    if (changed.length === 0) return
    await appendEvents(inner.db, stampOf(inner), [
      { kind: 'suppressed', axis: 'person', personId, after: { suppressed: true } },
    ])
    await ripenHeardBy(inner.db, personId)
  })
}

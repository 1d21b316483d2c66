import { sql } from 'drizzle-orm'
import { appendEvents } from '../db/events.js'
import type { PersonRow } from '../db/people.js'
import { person } from '../db/schema/person.js'
import { PledgeError } from '../domain/errors.js'
import { checkAddress } from './address.js'
import { askToConfirm } from './ask-to-confirm.js'
import type { TxCtx } from './context.js'
import { stampOf } from './stamp.js'

type NewPerson = Omit<typeof person.$inferInsert, 'id' | 'address'>

/**
 * The person of an address, added when not there and then asked to confirm it, unless confirmed;
 * the row is locked. Being named to get mail lets nobody change the register: a viewer, unless told.
 */
export async function ensurePerson(
  ctx: TxCtx,
  given: string,
  facts: NewPerson = {},
): Promise<{ row: PersonRow; created: boolean }> {
  const address = checkAddress(given)
  const [added] = await ctx.db
    .insert(person)
    .values({ role: 'viewer', ...facts, address })
    .onConflictDoNothing()
    .returning()
  if (added) {
    await appendEvents(ctx.db, stampOf(ctx), [
      { kind: 'added', axis: 'person', personId: added.id },
    ])
    if (added.confirmedAt === null) await askToConfirm(ctx, { personId: added.id })
    return { row: added, created: true }
  }
  const [there] = await ctx.db
    .select()
    .from(person)
    .where(sql`lower(${person.address}) = lower(${address})`)
    .for('update')
  if (there) return { row: there, created: false }
  throw new PledgeError('conflict', `${address} is being changed just now.`, 'Try again.')
}

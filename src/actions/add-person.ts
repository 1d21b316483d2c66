import { eq } from 'drizzle-orm'
import { appendEvents } from '../db/events.js'
import { type PersonRow, personOf } from '../db/people.js'
import { ripenHeardBy } from '../db/ripen-heard.js'
import { person } from '../db/schema/person.js'
import type { Person } from '../domain/register.js'
import { type Ctx, inTransaction, type TxCtx } from './context.js'
import { ensurePerson } from './ensure-person.js'
import { checkPrefs } from './person-prefs.js'
import { stampOf } from './stamp.js'

export interface AddPersonInput {
  address: string
  name?: string | null
  /** IANA zone; the configured one when absent. */
  zone?: string | null
  /** Local hour of the day's mail, 0…23. */
  hour?: number
  /** The operator vouches for the address: no confirmation mail. */
  confirmed?: boolean
  keeper?: boolean
  role?: Person['role']
  digest?: Person['digest']
}

/**
 * Adds a person. One who is there already keeps what they chose; only `confirmed` and `keeper`
 * are then still taken up.
 */
export function addPerson(
  ctx: Ctx,
  { address, confirmed = false, role = 'editor', ...prefs }: AddPersonInput,
): Promise<{ person: Person; created: boolean }> {
  checkPrefs(ctx, prefs)
  return inTransaction(ctx, async (tx) => {
    const name = prefs.name?.trim() || null
    const confirmedAt = confirmed ? ctx.now : null
    const facts = { ...prefs, role, name, confirmedAt, createdAt: ctx.now }
    const { row, created } = await ensurePerson(tx, address, facts)
    const now = created ? row : await takeUp(tx, row, confirmed, prefs.keeper ?? false)
    if (now !== row || row.keeper) await ripenHeardBy(tx.db, row.id)
    return { person: personOf(now, ctx.settings), created }
  })
}

async function takeUp(
  ctx: TxCtx,
  row: PersonRow,
  confirmed: boolean,
  keeper: boolean,
): Promise<PersonRow> {
  const patch = {
    ...(confirmed && row.confirmedAt === null ? { confirmedAt: ctx.now } : {}),
    ...(keeper && !row.keeper ? { keeper } : {}),
  }
  if (Object.keys(patch).length === 0) return row
  const [now = row] = await ctx.db
    .update(person)
    .set(patch)
    .where(eq(person.id, row.id))
    .returning()
  const kinds = [
    ...(now.confirmedAt === row.confirmedAt ? [] : ['confirmed']),
    ...(now.keeper === row.keeper ? [] : ['made_keeper']),
  ]
  await appendEvents(
    ctx.db,
    stampOf(ctx),
    kinds.map((kind) => ({ kind, axis: 'person' as const, personId: row.id })),
  )
  return now
}

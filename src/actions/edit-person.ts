import { eq } from 'drizzle-orm'
import { appendEvents } from '../db/events.js'
import { personOf } from '../db/people.js'
import { ripenHeardBy } from '../db/ripen-heard.js'
import { person } from '../db/schema/person.js'
import type { Person } from '../domain/register.js'
import { type Ctx, inTransaction } from './context.js'
import { openPerson } from './open-person.js'
import { checkPrefs } from './person-prefs.js'
import { retimePending } from './retime-pending.js'
import { stampOf } from './stamp.js'

export interface PersonEdits {
  name?: string | null
  /** Null: the configured one. */
  zone?: string | null
  hour?: number
  mailDays?: Person['mailDays']
  digest?: Person['digest']
  skipQuietDigest?: boolean
  keeper?: boolean
  role?: Person['role']
}

/** Fields that say when their mail goes. */
const CLOCK: ReadonlySet<string> = new Set(['zone', 'hour', 'mailDays'])

/** Changes what a person chose; the event names the fields, never the personal data in them. */
export function editPerson(
  ctx: Ctx,
  { personId, edits }: { personId: number; edits: PersonEdits },
): Promise<{ person: Person }> {
  checkPrefs(ctx, edits)
  return inTransaction(ctx, async (tx) => {
    const row = await openPerson(tx, personId)
    const patch = {
      ...edits,
      ...(edits.name === undefined ? {} : { name: edits.name?.trim() || null }),
    }
    const now: Record<string, unknown> = { ...row }
    const fields = Object.entries(patch).flatMap(([key, value]) =>
      value === undefined || now[key] === value ? [] : [key],
    )
    if (fields.length === 0) return { person: personOf(row, ctx.settings) }
    const [after = row] = await tx.db
      .update(person)
      .set(patch)
      .where(eq(person.id, personId))
      .returning()
    const said = { kind: 'edited', axis: 'person' as const, personId, after: { fields } }
    await appendEvents(tx.db, stampOf(tx), [said])
    if (after.keeper && !row.keeper) await ripenHeardBy(tx.db, personId)
    const edited = personOf(after, ctx.settings)
    if (fields.some((field) => CLOCK.has(field))) await retimePending(tx, edited)
    return { person: edited }
  })
}

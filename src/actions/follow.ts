import { line } from '../db/lines.js'
import { personOf } from '../db/people.js'
import type { Person, RegisterLine } from '../domain/register.js'
import { type Ctx, inTransaction } from './context.js'
import { editFollower } from './edit-follower.js'
import { openRow } from './open.js'

export interface Followed {
  line: RegisterLine
  person: Person | null
  /** The address was not known; it still has to be confirmed. */
  created: boolean
  /** Null when they followed it already. */
  eventId: number | null
}

/** Says who follows a commitment; null: nobody of its own, so that defaults apply. */
export function follow(
  ctx: Ctx,
  { id, address }: { id: number; address: string | null },
): Promise<Followed> {
  return inTransaction(ctx, async (tx) => {
    const { person, created, eventId } = await editFollower(tx, await openRow(tx, id), address)
    const who = person && personOf(person, ctx.settings)
    return { line: await line(tx.db, id), person: who, created, eventId }
  })
}

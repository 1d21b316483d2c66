import { line } from '../db/lines.js'
import { addNote } from '../db/notes.js'
import { look } from '../db/schema/record.js'
import { laterOf } from '../domain/calendar.js'
import type { RegisterLine } from '../domain/register.js'
import type { Day } from '../domain/window.js'
import { change } from './change.js'
import { type Ctx, inTransaction } from './context.js'
import { openAccepted } from './open.js'
import { checkPast, todayOf } from './today.js'

/** "Checked, nothing found": somebody looked on a day (today when absent). Not a verdict. */
export function recordLook(
  ctx: Ctx,
  { id, on: given, note }: { id: number; on?: Day | null; note?: string | null },
): Promise<{ line: RegisterLine; eventId: number }> {
  return inTransaction(ctx, async (tx) => {
    const today = await todayOf(tx)
    const on = given ?? today
    checkPast(on, today, 'It cannot have been checked')
    const row = await openAccepted(tx, id)
    const lastChecked = row.lastChecked === null ? on : laterOf(row.lastChecked, on)
    const noteId = await addNote(tx.db, note, ctx.actor.personId)
    const { eventId, repeated } = await change(tx, row, {
      ...{ kind: 'checked', axis: 'check', patch: { lastChecked }, after: { on }, noteId },
    })
    if (!repeated) {
      const personId = ctx.actor.personId
      await tx.db.insert(look).values({ commitmentId: id, on, personId, noteId, eventId })
    }
    return { line: await line(tx.db, id), eventId }
  })
}

import { and, eq, not } from 'drizzle-orm'
import { line } from '../db/lines.js'
import { snooze as snoozes } from '../db/schema/delivery.js'
import { isAfter } from '../domain/calendar.js'
import { PledgeError } from '../domain/errors.js'
import type { RegisterLine } from '../domain/register.js'
import type { Day } from '../domain/window.js'
import { change } from './change.js'
import { type Ctx, inTransaction } from './context.js'
import { openAccepted } from './open.js'
import { openPerson } from './open-person.js'
import { checkDay, todayOf } from './today.js'

/** "Remind me on …": one person hears nothing of it before that day, then is reminded. */
export function snooze(
  ctx: Ctx,
  { id, until, personId }: { id: number; until: Day; personId: number },
): Promise<{ line: RegisterLine; eventId: number }> {
  return inTransaction(ctx, async (tx) => {
    checkDay(until)
    if (!isAfter(until, await todayOf(tx))) throw notToCome(until)
    const row = await openAccepted(tx, id)
    await openPerson(tx, personId)
    const ended = await tx.db
      .update(snoozes)
      .set({ ended: true })
      .where(and(eq(snoozes.commitmentId, id), eq(snoozes.personId, personId), not(snoozes.ended)))
      .returning({ id: snoozes.id })
    const [made] = await tx.db
      .insert(snoozes)
      .values({ commitmentId: id, personId, until })
      .returning({ id: snoozes.id })
    const { eventId } = await change(tx, row, {
      ...{ kind: 'snoozed', axis: 'snooze', personId },
      before: { snoozeIds: ended.map((one) => one.id) },
      after: { snoozeIds: made ? [made.id] : [], until },
    })
    return { line: await line(tx.db, id), eventId }
  })
}

function notToCome(until: Day): PledgeError {
  return new PledgeError(
    'bad_input',
    `${until} is not a day to come.`,
    'Name a day after today on which to be reminded.',
  )
}

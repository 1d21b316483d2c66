import { and, asc, eq } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { Day } from '../domain/window.js'
import type { Tx } from './connect.js'
import { notice } from './schema/delivery.js'

const waitingFor = (personId: number) =>
  and(eq(notice.personId, personId), eq(notice.state, 'pending'))

/** The days of what waits to be mailed to a person; locked in the order in which compose does. */
export async function pendingDays(tx: Tx, personId: number): Promise<Day[]> {
  const rows = await tx
    .select({ day: notice.day })
    .from(notice)
    .where(waitingFor(personId))
    .orderBy(asc(notice.commitmentId), asc(notice.day), asc(notice.id))
    .for('update')
  return [...new Set(rows.map((row) => row.day))]
}

/** When what waits for the person about that day is mailed. */
export async function retime(
  tx: Tx,
  personId: number,
  day: Day,
  sendAfter: Temporal.Instant,
): Promise<void> {
  await tx
    .update(notice)
    .set({ sendAfter })
    .where(and(waitingFor(personId), eq(notice.day, day)))
}

import { among } from '../db/among.js'
import type { EventRow } from '../db/events.js'
import { snooze } from '../db/schema/delivery.js'
import type { TxCtx } from './context.js'
import { readNumbers } from './restored.js'

/** Ends the snoozes an event made and lets those hold again that it ended. */
export async function restoreSnoozes({ db }: TxCtx, one: EventRow): Promise<void> {
  const made = readNumbers(one.after?.snoozeIds)
  const ended = readNumbers(one.before?.snoozeIds)
  await db.update(snooze).set({ ended: true }).where(among(snooze.id, made))
  await db.update(snooze).set({ ended: false }).where(among(snooze.id, ended))
}

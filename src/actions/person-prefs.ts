import { PledgeError } from '../domain/errors.js'
import type { Ctx } from './context.js'
import { checkZone } from './zone.js'

/** PledgeError 'bad_input' for a zone or an hour that is none. */
export function checkPrefs(ctx: Ctx, prefs: { zone?: string | null; hour?: number }): void {
  if (prefs.zone != null) checkZone(ctx, prefs.zone)
  const { hour = 8 } = prefs
  if (Number.isInteger(hour) && hour >= 0 && hour <= 23) return
  throw new PledgeError(
    'bad_input',
    `${hour} is not an hour of the day.`,
    'Give a whole number from 0 to 23.',
  )
}

import { PledgeError } from '../domain/errors.js'
import type { Ctx } from './context.js'

/** PledgeError 'bad_input' when it is no IANA zone. */
export function checkZone(ctx: Pick<Ctx, 'now'>, zone: string): void {
  try {
    ctx.now.toZonedDateTimeISO(zone)
  } catch {
    throw new PledgeError(
      'bad_input',
      `There is no time zone “${zone}”.`,
      'Write it as Europe/Berlin, Africa/Bamako or UTC.',
    )
  }
}

import { Temporal } from 'temporal-polyfill'
import { addDays } from '../domain/calendar.js'
import { hourOf } from '../domain/clock-time.js'
import type { Day } from '../domain/window.js'
import type { Mailer } from '../mail/mailer.js'
import { check } from './check.js'
import { compose } from './compose.js'
import { deliver } from './deliver.js'
import type { JobDeps, SentMail } from './deps.js'
import { digest } from './digest.js'
import { nextInstant } from './next-instant.js'

/** A mail that would be sent, and when. */
export type Sending = SentMail

/**
 * What would be sent to whom from the first day to the last, days of the configured zone: the same steps as by the clock, from
 * one instant at which something can come due to the next, in a transaction that is rolled back.
 */
export async function* simulate(
  deps: JobDeps,
  span: { from: Day; to: Day },
): AsyncGenerator<Sending> {
  const { zone } = deps.settings
  yield* await foretold(deps, hourOf(span.from, 0, zone), hourOf(addDays(span.to, 1), 0, zone))
}

/** Carries the result out of the transaction that it undoes. */
class Undo extends Error {}

async function foretold(
  deps: JobDeps,
  start: Temporal.Instant,
  end: Temporal.Instant,
): Promise<Sending[]> {
  const mails: Sending[] = []
  const run = deps.db.transaction(async (tx) => {
    const sent = (mail: SentMail) => mails.push(mail)
    await live({ ...deps, db: tx, mailer: nowhere, sent }, start, end)
    throw new Undo()
  })
  await run.catch((error) => {
    if (!(error instanceof Undo)) throw error
  })
  return mails
}

async function live(deps: JobDeps, start: Temporal.Instant, end: Temporal.Instant): Promise<void> {
  let now: Temporal.Instant | null = start
  while (now !== null && Temporal.Instant.compare(now, end) < 0) {
    await check(deps, now)
    await compose(deps, now)
    await digest(deps, now, { ahead: start })
    await deliver(deps, now, { lanes: 1 })
    now = await nextInstant(deps, now)
  }
}

const nowhere: Mailer = {
  send: async () => ({ ok: true, response: 'not sent: looked ahead' }),
  verify: async () => undefined,
  close: async () => undefined,
  describe: () => 'nowhere',
}

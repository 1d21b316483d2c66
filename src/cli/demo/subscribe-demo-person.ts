import { addPerson } from '../../actions/add-person.js'
import { subscribe } from '../../actions/subscribe.js'
import type { App } from '../../app.js'
import type { CommandContext } from '../command.js'
import { heading, morning } from './pace.js'

export const DEMO_ADDRESS = 'desk@example.org'

/** One person who hears of everything, at 08:00 UTC, with a digest a month. */
export async function subscribeDemoPerson(
  context: CommandContext,
  app: App,
  day: string,
): Promise<void> {
  const actor = { personId: null, channel: 'demo' as const, request: context.io.requestId }
  const ctx = app.ctx(actor, morning(day))
  await addPerson(ctx, {
    address: DEMO_ADDRESS,
    name: 'Demo desk',
    zone: 'UTC',
    confirmed: true,
    role: 'admin',
    digest: 'monthly',
  })
  await subscribe(ctx, { address: DEMO_ADDRESS, filter: { kind: 'all' } })
  heading(context, '2. Somebody hears about them')
  context.print(`${DEMO_ADDRESS} gets reminders at 08:00 UTC and a digest each month.`)
}

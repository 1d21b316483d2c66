import { unsubscribe } from '../actions/unsubscribe.js'
import { personByAddress } from '../db/people.js'
import { PledgeError } from '../domain/errors.js'
import { actorOf, id } from './arguments.js'
import type { CommandModule } from './command.js'

export const define: CommandModule['define'] = (command, run) => {
  command
    .argument('<address>', 'e-mail address')
    .option('--commitment <id>', 'stop mails about one line only', id)
    .action((address: string, options: { commitment?: number }) =>
      run(async ({ open, io, print }) => {
        const app = await open()
        const person = await personByAddress(app.db, address, app.settings)
        if (!person) {
          throw new PledgeError(
            'not_found',
            `There is no person ${address}.`,
            'pledgewatch person list shows them.',
          )
        }
        const ctx = app.ctx(await actorOf(app, io, undefined))
        const { eventId } = await unsubscribe(ctx, {
          personId: person.id,
          commitmentId: options.commitment,
        })
        const what = options.commitment ? `about #${options.commitment}` : 'at all'
        print(`${address} gets no mail ${what} any more. Undo: pledgewatch undo ${eventId}`)
      }),
    )
}

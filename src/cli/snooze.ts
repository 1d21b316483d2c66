import { snooze } from '../actions/snooze.js'
import { personByAddress } from '../db/people.js'
import { PledgeError } from '../domain/errors.js'
import { actorOf, day, id } from './arguments.js'
import type { CommandModule } from './command.js'

interface Options {
  until: string
  for: string
  as?: string
}

export const define: CommandModule['define'] = (command, run) => {
  command
    .argument('<id>', 'number of the line', id)
    .requiredOption('--until <day>', 'remind again on this day', day)
    .requiredOption('--for <address>', 'whose reminders wait')
    .option('--as <address>', 'the person who records it')
    .action((one: number, options: Options) =>
      run(async ({ open, io, print }) => {
        const app = await open()
        const person = await personByAddress(app.db, options.for, app.settings)
        if (!person) {
          throw new PledgeError(
            'not_found',
            `There is no person ${options.for}.`,
            'pledgewatch person list shows them.',
          )
        }
        const ctx = app.ctx(await actorOf(app, io, options.as))
        const { line } = await snooze(ctx, { id: one, until: options.until, personId: person.id })
        print(`${options.for} is reminded of #${line.id} ${line.title} on ${options.until}.`)
      }),
    )
}

import { undo } from '../actions/undo.js'
import { PledgeError } from '../domain/errors.js'
import { actorOf, id } from './arguments.js'
import type { CommandModule } from './command.js'
import { plural } from './format.js'

export const define: CommandModule['define'] = (command, run) => {
  command
    .argument('[event]', 'number of the event (pledgewatch history ID shows it)', id)
    .option('--line <id>', 'the latest event of this line', id)
    .option('--as <address>', 'the person who undoes')
    .action((eventId: number | undefined, options: { line?: number; as?: string }) =>
      run(async ({ open, io, print }) => {
        if (eventId === undefined && options.line === undefined) {
          throw new PledgeError(
            'bad_input',
            'It is not said what to undo.',
            'Give the number of an event, or --line ID for the latest of a line.',
          )
        }
        const app = await open()
        const ctx = app.ctx(await actorOf(app, io, options.as))
        const { undone, line } = await undo(
          ctx,
          eventId === undefined ? { commitmentId: options.line } : { eventId },
        )
        const of = line ? ` of #${line.id} ${line.title}` : ''
        print(`Undone: ${plural(undone, 'event')}${of}.`)
      }),
    )
}

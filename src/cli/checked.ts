import { recordLook } from '../actions/record-look.js'
import { actorOf, day, id } from './arguments.js'
import type { CommandModule } from './command.js'
import { widthOf, wrap } from './format.js'

export const define: CommandModule['define'] = (command, run) => {
  command
    .argument('<id>', 'number of the line', id)
    .option('--on <day>', 'the day somebody looked (today unless given)', day)
    .option('--note <words>', 'where was looked')
    .option('--as <address>', 'the person who looked')
    .action((one: number, options: { on?: string; note?: string; as?: string }) =>
      run(async ({ open, io, print }) => {
        const app = await open()
        const ctx = app.ctx(await actorOf(app, io, options.as))
        const { line, eventId } = await recordLook(ctx, {
          id: one,
          on: options.on,
          note: options.note,
        })
        print(
          wrap(
            `#${line.id} ${line.title}: checked on ${line.lastChecked}, nothing found.`,
            widthOf(io.columns),
          ),
        )
        print(`This is not a verdict; reminders go on. Undo: pledgewatch undo ${eventId}`)
      }),
    )
}

import { anchorDate } from '../actions/anchor-date.js'
import { windowWords } from '../domain/words.js'
import { actorOf, day, id } from './arguments.js'
import type { CommandModule } from './command.js'
import { widthOf, wrap } from './format.js'

export const define: CommandModule['define'] = (command, run) => {
  command
    .argument('<id>', 'number of the line', id)
    .requiredOption('--date <day>', 'the day of the event its date hangs on', day)
    .option('--as <address>', 'the person who records it')
    .action((one: number, options: { date: string; as?: string }) =>
      run(async ({ open, io, print }) => {
        const app = await open()
        const ctx = app.ctx(await actorOf(app, io, options.as))
        const { line } = await anchorDate(ctx, { id: one, date: options.date })
        print(
          wrap(
            `#${line.id} ${line.title}: ${line.due ? windowWords(line.due) : 'no date'}.`,
            widthOf(io.columns),
          ),
        )
      }),
    )
}

import { reread } from '../actions/reread.js'
import { windowWords } from '../domain/words.js'
import { actorOf, day, id } from './arguments.js'
import type { CommandModule } from './command.js'
import { widthOf, wrap } from './format.js'

interface Options {
  until: string
  from?: string | null
  why: string
  as?: string
}

export const define: CommandModule['define'] = (command, run) => {
  command
    .argument('<id>', 'number of the line', id)
    .requiredOption('--until <day>', 'the deadline as it should have been read', day)
    .option('--from <day>', 'first day of that window', day)
    .requiredOption('--why <words>', 'what was misread')
    .option('--as <address>', 'the person who corrects')
    .action((one: number, { until, from = null, why, as }: Options) =>
      run(async ({ open, io, print }) => {
        const app = await open()
        const ctx = app.ctx(await actorOf(app, io, as))
        const { line, eventId } = await reread(ctx, { id: one, from, until, why })
        const now = line.due ? windowWords(line.due) : 'no date'
        print(
          wrap(
            `#${line.id} ${line.title}: read as ${now} now, also as its first date.`,
            widthOf(io.columns),
          ),
        )
        print(`Undo: pledgewatch undo ${eventId}`)
      }),
    )
}

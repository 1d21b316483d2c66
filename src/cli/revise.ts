import { moveDate } from '../actions/move-date.js'
import { windowWords } from '../domain/words.js'
import { actorOf, day, id, oneOf } from './arguments.js'
import type { CommandModule } from './command.js'
import { plural, widthOf, wrap } from './format.js'

const MOVES = ['agreed', 'one_sided'] as const

interface Options {
  until: string
  from?: string
  kind: (typeof MOVES)[number]
  by: string
  why?: string
  source?: number
  as?: string
}

export const define: CommandModule['define'] = (command, run) => {
  command
    .argument('<id>', 'number of the line', id)
    .requiredOption('--until <day>', 'the new deadline', day)
    .option('--from <day>', 'first day of the new window', day)
    .requiredOption('--kind <kind>', 'agreed or one-sided', oneOf(MOVES))
    .requiredOption('--by <who>', 'who announced it')
    .option('--why <words>', 'the reason, or where it was said')
    .option('--source <id>', 'the source that says so', id)
    .option('--as <address>', 'the person who records it')
    .action((one: number, options: Options) =>
      run(async ({ open, io, print }) => {
        const app = await open()
        const { source: sourceId, as, from = null, ...rest } = options
        const ctx = app.ctx(await actorOf(app, io, as))
        const { line, eventId } = await moveDate(ctx, { id: one, ...rest, from, sourceId })
        const now = line.due ? windowWords(line.due) : 'no date'
        print(
          wrap(
            `#${line.id} ${line.title}: date moved to ${now} (moved ${plural(line.moves, 'time')}; the first date stays on record).`,
            widthOf(io.columns),
          ),
        )
        print(`Undo: pledgewatch undo ${eventId}`)
      }),
    )
}

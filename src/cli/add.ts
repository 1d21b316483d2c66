import { addByHand } from '../actions/add-by-hand.js'
import { actorOf, day, id, words } from './arguments.js'
import type { CommandModule } from './command.js'
import { candidateItem, widthOf } from './format.js'
import { hearingWords } from './hearing.js'

interface Options {
  by: string[]
  to?: string[]
  from?: string
  until?: string
  quote?: string
  source?: number
  criterion?: string
  follower?: string
  as?: string
}

export const define: CommandModule['define'] = (command, run) => {
  command
    .argument('<title>', 'what is to be done, as a task')
    .requiredOption('--by <party>', 'promised by (repeat for more)', words)
    .option('--to <party>', 'promised to (repeat for more)', words)
    .option('--from <day>', 'first day of the window', day)
    .option('--until <day>', 'deadline', day)
    .option('--source <id>', 'the source it stands in', id)
    .option('--quote <words>', 'the exact words in that source')
    .option('--criterion <words>', 'counts as done when …')
    .option('--follower <address>', 'who follows it')
    .option('--as <address>', 'the person who adds it')
    .action((title: string, options: Options) =>
      run(async ({ open, io, print }) => {
        const app = await open()
        const ctx = app.ctx(await actorOf(app, io, options.as))
        const { line, heardBy } = await addByHand(ctx, { title, ...givenBy(options) })
        print(`Added:\n${candidateItem(line, widthOf(io.columns))}`)
        for (const words of hearingWords(heardBy.length === 0 ? [line.id] : [])) print(words)
      }),
    )
}

function givenBy(options: Options) {
  const dated = options.from !== undefined || options.until !== undefined
  return {
    committedBy: options.by,
    owedTo: options.to ?? [],
    due: dated ? { from: options.from ?? null, until: options.until ?? null } : null,
    quote: options.quote,
    sourceId: options.source,
    criterion: options.criterion,
    follower: options.follower,
  }
}

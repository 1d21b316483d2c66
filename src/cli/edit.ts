import type { Command } from 'commander'
import { edit } from '../actions/edit.js'
import type { Edits } from '../actions/edits.js'
import { actorOf, day, id, words } from './arguments.js'
import type { CommandModule } from './command.js'
import { candidateItem, widthOf } from './format.js'

export interface EditOptions {
  title?: string
  criterion?: string
  by?: string[]
  to?: string[]
  from?: string
  until?: string
  follower?: string
}

export const define: CommandModule['define'] = (command, run) => {
  command
    .argument('<id>', 'number of the line', id)
    .option('--as <address>', 'the person who edits')
  editOptions(command).action((one: number, options: EditOptions & { as?: string }) =>
    run(async ({ open, io, print }) => {
      const app = await open()
      const ctx = app.ctx(await actorOf(app, io, options.as))
      const { line } = await edit(ctx, { id: one, edits: editsOf(options) })
      print(`Changed:\n${candidateItem(line, widthOf(io.columns))}`)
    }),
  )
}

export function editOptions(command: Command): Command {
  return command
    .option('--title <title>', 'what is to be done')
    .option('--criterion <words>', 'counts as done when …')
    .option('--by <party>', 'promised by (repeat for more)', words)
    .option('--to <party>', 'promised to (repeat for more)', words)
    .option('--from <day>', 'first day of the window', day)
    .option('--until <day>', 'deadline', day)
    .option('--follower <address>', 'who follows it')
}

export function editsOf(options: EditOptions): Edits {
  const dated = options.from !== undefined || options.until !== undefined
  return {
    ...(options.title && { title: options.title }),
    ...(options.criterion && { criterion: options.criterion }),
    ...(options.by && { committedBy: options.by }),
    ...(options.to && { owedTo: options.to }),
    ...(dated && { due: { from: options.from ?? null, until: options.until ?? null } }),
    ...(options.follower && { followerAddress: options.follower }),
  }
}

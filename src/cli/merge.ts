import { merge } from '../actions/merge.js'
import { line } from '../db/lines.js'
import { actorOf, id } from './arguments.js'
import type { CommandModule } from './command.js'

export const define: CommandModule['define'] = (command, run) => {
  command
    .argument('<id>', 'the line that repeats another', id)
    .argument('<into>', 'the line that stays', id)
    .option('--as <address>', 'the person who merges')
    .action((one: number, into: number, options: { as?: string }) =>
      run(async ({ open, io, print }) => {
        const app = await open()
        await merge(app.ctx(await actorOf(app, io, options.as)), { id: one, into })
        const kept = await line(app.db, into)
        print(`#${one} is a duplicate now; its quote stands with #${kept.id} ${kept.title}`)
        print(`Undo: pledgewatch undo --line ${one}`)
      }),
    )
}

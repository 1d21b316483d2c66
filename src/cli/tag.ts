import { tag } from '../actions/tag.js'
import { actorOf, id } from './arguments.js'
import type { CommandModule } from './command.js'

export const define: CommandModule['define'] = (command, run) => {
  command
    .argument('<id>', 'number of the line', id)
    .argument('<tag...>', 'one or more tags')
    .option('--remove', 'take the tags off')
    .option('--as <address>', 'the person who tags')
    .action((one: number, tags: string[], options: { remove?: boolean; as?: string }) =>
      run(async ({ open, io, print }) => {
        const app = await open()
        const ctx = app.ctx(await actorOf(app, io, options.as))
        const { line } = await tag(ctx, { id: one, tags, remove: options.remove })
        print(`#${line.id} ${line.title}: ${line.tags.join(', ') || 'no tags'}`)
      }),
    )
}

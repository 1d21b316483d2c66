import { reject } from '../actions/reject.js'
import { actorOf, id } from './arguments.js'
import type { CommandModule } from './command.js'

export const define: CommandModule['define'] = (command, run) => {
  command
    .argument('<id...>', 'numbers of candidates')
    .requiredOption('--why <words>', 'the reason')
    .option('--as <address>', 'the person who rejects')
    .action((given: string[], options: { why: string; as?: string }) =>
      run(async ({ open, io, print }) => {
        const app = await open()
        const ctx = app.ctx(await actorOf(app, io, options.as))
        for (const one of given.flatMap((text) => text.split(',')).map(id)) {
          const { line } = await reject(ctx, { id: one, why: options.why })
          print(`Rejected #${line.id} ${line.title}`)
        }
      }),
    )
}

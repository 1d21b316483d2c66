import { follow } from '../actions/follow.js'
import { actorOf, id } from './arguments.js'
import type { CommandModule } from './command.js'
import { confirmingWords } from './confirming.js'

export const define: CommandModule['define'] = (command, run) => {
  command
    .argument('<id>', 'number of the line', id)
    .argument('<address>', 'who follows it from now on, or "nobody"')
    .option('--as <address>', 'the person who assigns')
    .action((one: number, address: string, options: { as?: string }) =>
      run(async ({ open, io, print }) => {
        const app = await open()
        const ctx = app.ctx(await actorOf(app, io, options.as))
        const nobody = address === 'nobody'
        const { line, person } = await follow(ctx, { id: one, address: nobody ? null : address })
        print(`#${line.id} ${line.title} is followed by ${address}.`)
        for (const words of await confirmingWords(app, person)) print(words)
      }),
    )
}

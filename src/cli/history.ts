import { history } from '../db/history.js'
import { line as lineOf } from '../db/lines.js'
import { id } from './arguments.js'
import type { CommandModule } from './command.js'
import { widthOf, wrap } from './format.js'

export const define: CommandModule['define'] = (command, run) => {
  command
    .argument('<id>', 'number of the line', id)
    .option('--json', 'as JSON')
    .action((one: number, options: { json?: boolean }) =>
      run(async ({ open, io, print, json }) => {
        const app = await open()
        const line = await lineOf(app.db, one)
        const events = await history(app.db, one)
        if (options.json) return json(events)
        const width = widthOf(io.columns)
        print(`${wrap(`#${line.id}  ${line.title}`, width)}\n`)
        for (const event of events) {
          const head = `${String(event.id).padStart(5)}  ${event.at.toString().slice(0, 16).replace('T', ' ')}  `
          print(wrap(`${event.words}${event.undone ? ' (undone)' : ''}`, width, head.length, head))
        }
        print('\nTimes are UTC. Undo one by its number: pledgewatch undo EVENT')
      }),
    )
}

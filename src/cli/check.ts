import type { Temporal } from 'temporal-polyfill'
import { instant } from './arguments.js'
import type { CommandModule } from './command.js'
import { plural } from './format.js'

export const define: CommandModule['define'] = (command, run) => {
  command
    .option('--now <instant>', 'as if it were this instant', instant)
    .option('--json', 'as JSON')
    .action((options: { now?: Temporal.Instant; json?: boolean }) =>
      run(async ({ open, print, json }) => {
        const app = await open()
        const done = await (await app.work()).check(options.now ?? app.clock())
        if (options.json) return json(done)
        const found = `${plural(done.looked, 'line')} looked at, ${plural(done.notices, 'new notice')}`
        print(`${found}, ${plural(done.messages, 'new mail')} to send.`)
        if (done.messages > 0) print('Next: pledgewatch deliver')
      }),
    )
}

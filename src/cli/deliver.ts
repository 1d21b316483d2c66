import type { Temporal } from 'temporal-polyfill'
import { mails } from '../db/mail-log.js'
import { instant } from './arguments.js'
import type { CommandModule } from './command.js'
import { plural } from './format.js'

const WAITING = 100_000

export const define: CommandModule['define'] = (command, run) => {
  command
    .option('--now <instant>', 'as if it were this instant', instant)
    .option('--json', 'as JSON')
    .action((options: { now?: Temporal.Instant; json?: boolean }) =>
      run(async ({ open, print, json }) => {
        const app = await open()
        const done = await (await app.work()).deliver(options.now ?? app.clock())
        if (options.json) json(done)
        else {
          const { sent, failed, cancelled, dead } = done
          print(`Sent ${sent}, failed ${failed}, cancelled ${cancelled}, given up ${dead}.`)
          if (sent > 0) print(`Sent to ${(await app.mailer()).describe()}.`)
          if (failed + dead > 0) print('Why: pledgewatch mail list --failed')
          const waiting = await mails(app.db, { states: ['queued', 'failed'] }, WAITING)
          if (waiting.length > 0)
            print(`${plural(waiting.length, 'mail')} waiting for the next try.`)
        }
        return done.failed + done.dead > 0 ? 1 : 0
      }),
    )
}

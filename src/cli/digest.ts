import type { Temporal } from 'temporal-polyfill'
import { instant } from './arguments.js'
import type { CommandModule } from './command.js'
import { plural } from './format.js'

interface Options {
  for?: string
  preview?: boolean
  now?: Temporal.Instant
  json?: boolean
}

export const define: CommandModule['define'] = (command, run) => {
  command
    .option('--for <address>', 'only this person')
    .option('--preview', 'print the text; store and send nothing')
    .option('--now <instant>', 'as if it were this instant', instant)
    .option('--json', 'as JSON')
    .action((options: Options) =>
      run(async ({ open, print, json }) => {
        const app = await open()
        const done = await (await app.work()).digest(options.now ?? app.clock(), {
          for: options.for,
          preview: options.preview,
        })
        if (options.json) return json(done)
        for (const { to, subject, text } of done.previews) {
          print(`To: ${to}\nSubject: ${subject}\n\n${text}\n`)
        }
        if (options.preview)
          return print(`${plural(done.previews.length, 'digest')}; nothing was stored or sent.`)
        print(`${plural(done.digests, 'digest')} to send.`)
        if (done.digests > 0) print('Next: pledgewatch deliver')
      }),
    )
}

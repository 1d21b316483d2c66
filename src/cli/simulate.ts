import { PledgeError } from '../domain/errors.js'
import { day } from './arguments.js'
import type { CommandModule } from './command.js'
import { plural } from './format.js'
import { mailLine } from './mail-line.js'

export const define: CommandModule['define'] = (command, run) => {
  command
    .requiredOption('--from <day>', 'first day', day)
    .requiredOption('--to <day>', 'last day', day)
    .option('--json', 'one JSON object a mail')
    .action((options: { from: string; to: string; json?: boolean }) =>
      run(async ({ open, io, print }) => {
        if (options.to < options.from) {
          throw new PledgeError(
            'bad_input',
            'The last day lies before the first.',
            'Swap --from and --to.',
          )
        }
        const app = await open()
        let count = 0
        for await (const mail of (await app.work()).simulate(options)) {
          count += 1
          print(
            options.json
              ? JSON.stringify({ ...mail, at: mail.at.toString() })
              : mailLine(mail, io.columns),
          )
          if (io.signal.aborted) break
        }
        if (!options.json)
          print(`${plural(count, 'mail')} would be sent; nothing was sent or changed.`)
      }),
    )
}

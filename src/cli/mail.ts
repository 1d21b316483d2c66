import type { Command } from 'commander'
import { dropMail } from '../actions/drop-mail.js'
import { retryMail } from '../actions/retry-mail.js'
import { mails, mailWithBody } from '../db/mail-log.js'
import type { MessageKind } from '../db/schema/delivery.js'
import { PledgeError } from '../domain/errors.js'
import { actorOf, id } from './arguments.js'
import type { CommandModule, Handler } from './command.js'
import { widthOf } from './format.js'

type Run = (handler: Handler) => Promise<void>
const SHOWN = 50

/** A mail gets its subject when it is made; until then its kind tells what it is. */
const KINDS: Record<MessageKind, string> = {
  reminder: 'a reminder',
  digest: 'a digest',
  sign_in: 'a sign-in link',
  confirm: 'the question to confirm the address',
  test: 'a test',
}

export const define: CommandModule['define'] = (command, run) => {
  defineList(command, run)
  defineShow(command, run)
  command
    .command('retry')
    .description('send a mail again that failed or was given up')
    .argument('<id>', 'number of the mail', id)
    .action((one: number) =>
      run(async ({ open, io, print }) => {
        const app = await open()
        await retryMail(app.ctx(await actorOf(app, io, undefined)), { id: one })
        print(`Mail ${one} is sent with the next delivery: pledgewatch deliver`)
      }),
    )
  command
    .command('drop')
    .description('do not send a mail that waits')
    .argument('<id>', 'number of the mail', id)
    .action((one: number) =>
      run(async ({ open, io, print }) => {
        const app = await open()
        await dropMail(app.ctx(await actorOf(app, io, undefined)), { id: one })
        print(`Mail ${one} is cancelled.`)
      }),
    )
}

function defineList(command: Command, run: Run): void {
  command
    .command('list')
    .description('mails, newest first')
    .option('--failed', 'only those that could not be delivered')
    .option('--json', 'as JSON')
    .action((options: { failed?: boolean; json?: boolean }) =>
      run(async ({ open, io, print, json }) => {
        const states = ['failed', 'dead', 'suppressed'] as const
        const app = await open()
        const found = await mails(app.db, options.failed ? { states } : {}, SHOWN)
        if (options.json) return json(found)
        if (found.length === 0) print('No mail.')
        for (const mail of found) {
          const when = (mail.sentAt ?? mail.composedAt).toString().slice(0, 16).replace('T', ' ')
          const row = `${String(mail.id).padStart(5)}  ${mail.state.padEnd(9)}  ${when}  ${mail.to}`
          print(
            `${row}\n       ${mail.subject ?? KINDS[mail.kind]}`.slice(0, widthOf(io.columns) * 2),
          )
          if (mail.response && mail.state !== 'sent') print(`       ${mail.response}`)
        }
      }),
    )
}

function defineShow(command: Command, run: Run): void {
  command
    .command('show')
    .description('the text of one mail, with its personal links taken out')
    .argument('<id>', 'number of the mail', id)
    .option('--json', 'as JSON')
    .action((one: number, options: { json?: boolean }) =>
      run(async ({ open, print, json }) => {
        const mail = await mailWithBody((await open()).db, one)
        if (!mail) {
          throw new PledgeError(
            'not_found',
            `There is no mail ${one}.`,
            'pledgewatch mail list shows them.',
          )
        }
        const { mime, ...facts } = mail
        const text = mime === null ? null : await readable(mime)
        if (options.json) return json({ ...facts, text })
        print(`To: ${mail.to}\nSubject: ${mail.subject}\nState: ${mail.state}`)
        if (mail.response) print(`Server: ${mail.response}`)
        print(`\n${text ?? 'Its text is made when it is sent.'}`)
      }),
    )
}

/** The text part, with personal links taken out. */
async function readable(mime: string): Promise<string> {
  const [{ readMime }, { redactTokens }] = await Promise.all([
    import('../mail/read-mime.js'),
    import('../mail/redact.js'),
  ])
  return redactTokens(readMime(mime).text)
}

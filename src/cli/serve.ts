import type { App } from '../app.js'
import type { CommandContext, CommandModule } from './command.js'
import { aborted } from './until-stopped.js'

export const define: CommandModule['define'] = (command, run) => {
  command
    .option('--no-worker', 'the pages alone; a worker runs elsewhere')
    .action((options: { worker: boolean }) => run((context) => serve(context, options.worker)))
}

async function serve({ open, io, print }: CommandContext, withWorker: boolean): Promise<void> {
  const app = await open()
  const pages = await app.pages()
  const listening = await pages.listen()
  const scheduler = withWorker ? await (await app.work()).start() : null
  print(`Pledgewatch is at ${app.settings.publicUrl} (listening on ${listening.url}).`)
  print(`Mail goes to ${(await app.mailer()).describe()}.`)
  if (app.config.smtpUrl && app.settings.mail.from.endsWith('@localhost>')) {
    print('MAIL_FROM is not set: a relay may refuse mail from pledgewatch@localhost.')
  }
  await invite(app, print)
  print('Stop with Ctrl-C.')
  await aborted(io.signal)
  await listening.close()
  await scheduler?.stop()
}

/** Until somebody has an account, a link on the operator's own terminal is the way in. */
async function invite(app: App, print: (line: string) => void): Promise<void> {
  const link = await (await app.pages()).firstSignIn()
  if (link) print(`First sign-in, works once within 15 minutes:\n  ${link}`)
  else print('Sign in with your address on the page, or: pledgewatch sign-in ADDRESS')
}

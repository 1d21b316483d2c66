import type { App } from '../../app.js'
import { addDays } from '../../domain/calendar.js'
import type { CommandContext } from '../command.js'
import { plural, widthOf, wrap } from '../format.js'
import { aborted } from '../until-stopped.js'
import { addTranscript } from './add-transcript.js'
import { laterTexts } from './later-texts.js'
import { heading } from './pace.js'
import { replay } from './replay.js'
import { DEMO_ADDRESS, subscribeDemoPerson } from './subscribe-demo-person.js'

/** Days replayed after the last deadline, so that the last step of the ladder is seen. */
const AFTERMATH = 14

/** The whole loop with a simulated clock; then the page, unless told otherwise. */
export async function demonstrate(
  context: CommandContext,
  options: { file: string | undefined; serve: boolean },
): Promise<void> {
  const { io } = context
  const app = await context.open()
  const clock = { now: app.clock() }
  const pages = await app.pages(() => clock.now)
  const listening = options.serve ? await pages.listen() : null
  try {
    const begun = await addTranscript(context, app, options.file)
    await subscribeDemoPerson(context, app, begun.start)
    const until = begun.lastDeadline === null ? begun.start : addDays(begun.lastDeadline, AFTERMATH)
    heading(context, `3. The calendar runs from ${begun.start} to ${until}; each line is a mail`)
    const later = await laterTexts(context, app, options.file)
    await replay(context, app, { from: begun.start, until, clock, later })
    if (io.signal.aborted) return
    await closing(context, app, until)
    if (listening) await showPage(context, await pages.signInLink(DEMO_ADDRESS), until)
  } finally {
    await listening?.close()
  }
}

async function showPage(context: CommandContext, link: string, until: string): Promise<void> {
  const { print, io } = context
  heading(context, '5. The page')
  const what = `The page shows the register as of ${until}. This link signs in, once within 15 minutes:`
  print(wrap(what, widthOf(io.columns)))
  print(link)
  print('\nStop with Ctrl-C; the next demo starts afresh.')
  await aborted(io.signal)
  print('\nStopped.')
}

async function closing(context: CommandContext, app: App, until: string): Promise<void> {
  const { print, io } = context
  const { lines } = await import('../../db/lines.js')
  const { listItem } = await import('../format.js')
  const overdue = await lines(
    app.db,
    { overdueOn: until, closed: false, sort: 'lateness' },
    { limit: 20 },
  )
  heading(context, `4. Still open and past due on ${until}: ${plural(overdue.length, 'line')}`)
  for (const line of overdue) print(`${listItem(line, until, widthOf(io.columns))}\n`)
  const waiting = await lines(app.db, { review: ['candidate'] }, { limit: 1000 })
  if (waiting.length > 0) {
    print(`${plural(waiting.length, 'candidate')} without a date: the Review page shows them.`)
  }
  print(
    wrap(
      `Each mail was written, as it would have been sent, among the ${(await app.mailer()).describe()}.`,
      widthOf(io.columns),
    ),
  )
}

import type { App } from '../../app.js'
import { addDays } from '../../domain/calendar.js'
import type { CommandContext } from '../command.js'
import { plural, widthOf, wrap } from '../format.js'
import { aborted } from '../until-stopped.js'
import { addTranscript } from './add-transcript.js'
import { becameKnown } from './became-known.js'
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
  const { print, io } = context
  const app = await context.open()
  const clock = { now: app.clock() }
  const pages = await app.pages(() => clock.now)
  const listening = options.serve ? await pages.listen() : null
  try {
    const added = await addTranscript(context, app, options.file)
    if (!added) return
    await subscribeDemoPerson(context, app, added.start)
    const until = addDays(added.lastDeadline, AFTERMATH)
    heading(context, `3. The calendar runs from ${added.start} to ${until}; each line is a mail`)
    await replay(context, app, {
      from: added.start,
      until,
      clock,
      known: await becameKnown(options.file),
    })
    if (io.signal.aborted) return
    await closing(context, app, until)
    if (!listening) return
    heading(context, '5. The page')
    print(
      wrap(
        `${listening.url} shows the register as of ${until}. Sign in, once within 15 minutes:`,
        widthOf(io.columns),
      ),
    )
    print(await pages.signInLink(DEMO_ADDRESS))
    print('\nStop with Ctrl-C; the next demo starts afresh.')
    await aborted(io.signal)
    print('\nStopped.')
  } finally {
    await listening?.close()
  }
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
  print(
    wrap(
      `Each mail was written, as it would have been sent, among the ${(await app.mailer()).describe()}.`,
      widthOf(io.columns),
    ),
  )
}

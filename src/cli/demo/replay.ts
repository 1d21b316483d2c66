import { Temporal } from 'temporal-polyfill'
import type { App } from '../../app.js'
import { mails } from '../../db/mail-log.js'
import type { CommandContext } from '../command.js'
import { mailLine } from '../mail-line.js'
import type { LaterText } from './later-texts.js'
import { morning } from './pace.js'
import { takeLaterText } from './take-later-text.js'

export interface Span {
  from: string
  until: string
  /** Read by the page while the calendar runs. */
  clock: { now: Temporal.Instant }
  later: LaterText[]
}

/** Runs the same steps as the worker whenever something can come due; prints every mail that leaves. */
export async function replay(context: CommandContext, app: App, span: Span): Promise<void> {
  const work = await app.work()
  const end = morning(span.until)
  let told = 0
  let later = span.later
  let now: Temporal.Instant | null = morning(span.from)
  while (now !== null && Temporal.Instant.compare(now, end) <= 0) {
    if (context.io.signal.aborted) return
    span.clock.now = now
    for (const text of later.filter((one) => isOver(one, span))) {
      await takeLaterText(context, app, text)
    }
    later = later.filter((one) => !isOver(one, span))
    await work.check(now)
    await work.digest(now)
    const { sent } = await work.deliver(now)
    told = await tell(context, app, span, { sent, told })
    now = earliest([await work.next(now), ...later.map(({ day }) => morning(day))])
  }
  span.clock.now = end
  await work.check(end)
}

const isOver = ({ day }: LaterText, { clock }: Span) =>
  Temporal.Instant.compare(morning(day), clock.now) <= 0

function earliest(instants: Array<Temporal.Instant | null>): Temporal.Instant | null {
  return instants.flatMap((one) => one ?? []).sort(Temporal.Instant.compare)[0] ?? null
}

/** One line for each mail sent since mail number `told`; gives the number of the last. */
async function tell(
  { io, print }: CommandContext,
  app: App,
  { clock }: Span,
  { sent, told }: { sent: number; told: number },
): Promise<number> {
  if (sent === 0) return told
  const newest = await mails(app.db, { states: ['sent'] }, sent)
  const fresh = newest.reverse().filter(({ id }) => id > told)
  for (const { to, subject } of fresh) {
    print(mailLine({ at: clock.now, to: to ?? '', subject: subject ?? '' }, io.columns))
  }
  return fresh.at(-1)?.id ?? told
}

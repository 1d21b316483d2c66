import type { Temporal } from 'temporal-polyfill'
import { judge } from '../../actions/judge.js'
import type { App } from '../../app.js'
import { lines } from '../../db/lines.js'
import { mails } from '../../db/mail-log.js'
import { addDays } from '../../domain/calendar.js'
import type { CommandContext } from '../command.js'
import { widthOf, wrap } from '../format.js'
import { mailLine } from '../mail-line.js'
import type { Fact } from './became-known.js'
import { morning } from './pace.js'

export interface Span {
  from: string
  until: string
  /** Read by the page while the calendar runs. */
  clock: { now: Temporal.Instant }
  known: Fact[]
}

/** Runs the same steps as the worker, each morning; prints every mail that leaves. */
export async function replay(context: CommandContext, app: App, span: Span): Promise<void> {
  const work = await app.work()
  let last = 0
  for (let day = span.from; day <= span.until; day = addDays(day, 1)) {
    if (context.io.signal.aborted) return
    span.clock.now = morning(day)
    for (const fact of span.known.filter((one) => one.day === day)) await record(context, app, fact)
    await work.check(span.clock.now)
    await work.digest(span.clock.now)
    const { sent } = await work.deliver(span.clock.now)
    if (sent === 0) continue
    const newest = await mails(app.db, { states: ['sent'] }, sent)
    for (const mail of newest.reverse().filter(({ id }) => id > last)) {
      const { subject, to } = mail
      const line = { at: span.clock.now, to: to ?? '', subject: subject ?? '' }
      context.print(mailLine(line, context.io.columns))
      last = mail.id
    }
  }
}

/** Marks a commitment fulfilled with its evidence: its reminders stop from here on. */
async function record({ print, io }: CommandContext, app: App, fact: Fact): Promise<void> {
  const actor = { personId: null, channel: 'demo' as const, request: io.requestId }
  const [line] = await lines(app.db, { search: fact.search, closed: false }, { limit: 1 })
  if (!line) return
  await judge(app.ctx(actor, morning(fact.day)), {
    id: line.id,
    completion: 'fulfilled',
    on: fact.happenedOn,
    evidence: { ...fact.evidence, saidBy: 'promiser' },
  })
  print(
    wrap(
      `${fact.day}  ${fact.words} Recorded: #${line.id} fulfilled on ${fact.happenedOn}; no more reminders about it.`,
      widthOf(io.columns),
      12,
    ),
  )
}

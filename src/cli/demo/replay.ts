import { Temporal } from 'temporal-polyfill'
import { judge } from '../../actions/judge.js'
import type { App } from '../../app.js'
import { lines } from '../../db/lines.js'
import { mails } from '../../db/mail-log.js'
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

/** Runs the same steps as the worker whenever something can come due; prints every mail that leaves. */
export async function replay(context: CommandContext, app: App, span: Span): Promise<void> {
  const work = await app.work()
  const end = morning(span.until)
  let told = 0
  let known = span.known
  let now: Temporal.Instant | null = morning(span.from)
  while (now !== null && Temporal.Instant.compare(now, end) <= 0) {
    if (context.io.signal.aborted) return
    span.clock.now = now
    for (const fact of known.filter((one) => isOver(one, span))) await record(context, app, fact)
    known = known.filter((one) => !isOver(one, span))
    await work.check(now)
    await work.digest(now)
    const { sent } = await work.deliver(now)
    told = await tell(context, app, span, { sent, told })
    now = earliest([await work.next(now), ...known.map((fact) => morning(fact.day))])
  }
  span.clock.now = end
  await work.check(end)
}

const isOver = (fact: Fact, { clock }: Span) =>
  Temporal.Instant.compare(morning(fact.day), clock.now) <= 0

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

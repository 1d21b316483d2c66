import { randomUUID } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import { claim, storeBody } from '../db/outbox.js'
import { messageIdOf } from '../mail/identity.js'
import { SEND_LIMIT_MS } from '../mail/mailer.js'
import type { SendResult } from '../mail/transport.js'
import { type JobDeps, reasonOf } from './deps.js'
import { type Handed, handOver } from './hand-over.js'
import { recorded } from './ledger.js'
import { type Ending, recordBroken, recordRefused, recordSent } from './outcome.js'
import { render } from './render.js'

export interface DeliverDone {
  sent: number
  /** Will be tried again. */
  failed: number
  cancelled: number
  /** Given up, or the address refuses mail. */
  dead: number
}

export interface DeliverOptions {
  /** At most so many mails in this run. */
  limit?: number
  /** Mails handed over side by side; 1 inside a transaction. */
  lanes?: number
}

/** Longer than any send; counted anew when a mail's own attempt begins. */
const LEASE_SECONDS = SEND_LIMIT_MS / 1000 + 60
/** After so many failures of the way itself the rest waits for the next run. */
const WAY_DOWN = 3

/** Sends what waits in the outbox, oldest first. One bad mail never stops the others. */
export function deliver(
  deps: JobDeps,
  now: Temporal.Instant,
  options: DeliverOptions = {},
): Promise<DeliverDone> {
  return recorded(deps, 'deliver', now, () => deliverAll(deps, now, options))
}

async function deliverAll(
  deps: JobDeps,
  now: Temporal.Instant,
  options: DeliverOptions,
): Promise<DeliverDone> {
  const done: DeliverDone = { sent: 0, failed: 0, cancelled: 0, dead: 0 }
  const token = `${deps.worker}:${randomUUID()}`
  const run: Run = { deps, now, token, wayDown: 0 }
  let left = options.limit ?? Number.POSITIVE_INFINITY
  while (left > 0 && !deps.signal?.aborted) {
    const size = Math.min(options.lanes ?? 4, left)
    const ids = await claim(deps.db, token, size, LEASE_SECONDS)
    if (ids.length === 0) break
    left -= ids.length
    const ends = await Promise.all(ids.map((id) => attempt(run, id)))
    for (const end of ends) if (end !== null) done[end] += 1
    if (run.wayDown >= WAY_DOWN) break
  }
  return done
}

interface Run {
  deps: JobDeps
  now: Temporal.Instant
  token: string
  wayDown: number
}

/** One mail from claim to record; never throws. Null: somebody else has it, or it could not be read. */
async function attempt(run: Run, id: number): Promise<Ending | null> {
  const { deps, now, token } = run
  try {
    const handed = await handOver(deps, id, { token, now, leaseSeconds: LEASE_SECONDS })
    if (handed === null || handed === 'cancelled') return handed
    return await send(run, handed)
  } catch (error) {
    deps.log.error({ message: id, reason: reasonOf(error) }, 'a mail was not handed over')
    return recordBroken(deps, id, token, reasonOf(error)).catch(() => null)
  }
}

async function send(run: Run, handed: Handed): Promise<Ending> {
  const { deps, now } = run
  const { message, recipient } = handed
  const mail = handed.mime === null ? await firstWritten(deps, handed, now) : keptMail(handed)
  const result = await deps.mailer.send({
    from: deps.settings.mail.from,
    to: recipient,
    messageId: messageIdOf(message.uid, deps.settings),
    mime: mail.mime,
  })
  countWay(run, result)
  if (!result.ok) return recordRefused(run, handed, result)
  // The server has it: a hiccup of the database must not send it twice.
  await recordSent(run, handed, result.response).catch(() =>
    recordSent(run, handed, result.response),
  )
  deps.sent?.({ at: now, to: recipient, kind: message.kind, subject: mail.subject })
  return 'sent'
}

/** A refusal for our own set-up or the way there says nothing about this one mail. */
function countWay(run: Run, result: SendResult): void {
  if (result.ok) run.wayDown = 0
  else if (result.about === 'server') run.wayDown += 1
}

async function firstWritten(deps: JobDeps, handed: Handed, now: Temporal.Instant) {
  const mail = await render(deps, handed, now)
  const { message, recipient } = handed
  await storeBody(deps.db, message.id, { recipient, mime: mail.mime, subject: mail.subject })
  return mail
}

function keptMail({ mime, message }: Handed) {
  return { mime: mime ?? '', subject: message.subject ?? '' }
}

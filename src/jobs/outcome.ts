import type { Temporal } from 'temporal-polyfill'
import { suppressPerson } from '../actions/suppress-person.js'
import { moveNoticesOf } from '../db/notices.js'
import { attemptsOf, dropBody, isOlderThan, settle } from '../db/outbox.js'
import { redactTokens } from '../mail/redact.js'
import type { SendResult } from '../mail/transport.js'
import { backOff } from './back-off.js'
import type { JobDeps } from './deps.js'
import type { Handed } from './hand-over.js'

export type Ending = 'sent' | 'failed' | 'cancelled' | 'dead'
type Refusal = Extract<SendResult, { ok: false }>

interface Run {
  deps: JobDeps
  now: Temporal.Instant
  token: string
}

export async function recordSent(run: Run, handed: Handed, response: string): Promise<void> {
  const { id } = handed.message
  await run.deps.db.transaction(async (tx) => {
    await settle(tx, id, run.token, { state: 'sent', response: words(response), sentAt: run.now })
    await moveNoticesOf(tx, id, 'queued', 'sent')
    // Its link lets a person in: once it is on its way nobody else shall find it here.
    if (handed.message.kind === 'sign_in') await dropBody(tx, id)
  })
}

/** A refused address takes no further mail; a refused mail is given up; all else is tried again. */
export async function recordRefused(run: Run, handed: Handed, refusal: Refusal): Promise<Ending> {
  const { deps, token } = run
  const { id } = handed.message
  const response = words(refusal.response)
  if (!refusal.permanent) return recordBroken(deps, id, token, response)
  await deps.db.transaction(async (tx) => {
    const state = refusal.about === 'address' ? 'suppressed' : 'dead'
    const mine = await settle(tx, id, token, { state, response })
    if (!mine || refusal.about !== 'address' || handed.person === null) return
    await moveNoticesOf(tx, id, 'queued', 'cancelled')
    const { settings, gazetteer } = deps
    const actor = { personId: null, channel: 'job', request: null } as const
    const ctx = { db: tx, now: run.now, settings, gazetteer, actor }
    await suppressPerson(ctx, { personId: handed.person.id, why: response })
  })
  return 'dead'
}

/** Tried again later, until it has waited for as many hours as the configuration allows. */
export async function recordBroken(
  deps: JobDeps,
  id: number,
  token: string,
  response: string,
): Promise<Ending> {
  return deps.db.transaction(async (tx) => {
    if (await isOlderThan(tx, id, deps.settings.mail.giveUpHours)) {
      await settle(tx, id, token, { state: 'dead', response })
      return 'dead'
    }
    const retryIn = backOff(await attemptsOf(tx, id), Math.random())
    await settle(tx, id, token, { state: 'failed', response, retryIn })
    return 'failed'
  })
}

function words(response: string): string {
  return redactTokens(response).slice(0, 1000)
}

import type { Temporal } from 'temporal-polyfill'
import { shareCommitments } from '../db/commitment-lock.js'
import type { Tx } from '../db/connect.js'
import { type NoticeRow, noticesOf, setNotices } from '../db/notices.js'
import { bodyOf, dropBody, lockClaimed, type MessageRow, setSending, settle } from '../db/outbox.js'
import { overtakenIn } from '../db/overtaken.js'
import { personById } from '../db/people.js'
import { stillWanted } from '../db/wanted.js'
import { todayIn } from '../domain/clock-time.js'
import type { Person } from '../domain/register.js'
import type { JobDeps } from './deps.js'
import { NOTHING_TOLD, type Told, toldOf } from './told.js'

export interface Handed {
  message: MessageRow
  person: Person | null
  recipient: string
  /** What a reminder says; nothing when the bytes of the first attempt say it. */
  told: Told
  /** The bytes of the first attempt, when they still say what is to be said. */
  mime: string | null
}

/**
 * The point of no return, in one transaction: what was acted upon before it is not mailed. Null
 * when there is nothing to send any more or another worker has the mail.
 */
export async function handOver(
  deps: JobDeps,
  id: number,
  { token, now, leaseSeconds }: { token: string; now: Temporal.Instant; leaseSeconds: number },
): Promise<Handed | 'cancelled' | null> {
  return deps.db.transaction(async (tx) => {
    const message = await lockClaimed(tx, id, token)
    if (message === null) return null
    const { personId } = message
    const person = personId === null ? null : await personById(tx, personId, deps.settings)
    const body = await bodyOf(tx, id)
    const recipient = recipientOf(message, person, body?.recipient ?? null)
    const content = recipient === null ? null : await stillTold(tx, message)
    if (recipient === null || content === null) return cancel(tx, id, token)
    // Told apart by an address or an item less, the mail is written anew under the same
    // Message-ID: nothing that was acted upon is mailed, and who got the first still sees one mail.
    const same = body !== null && !content.dropped && body.recipient === recipient
    if (body !== null && !same) await dropBody(tx, id)
    await setSending(tx, id, leaseSeconds)
    const told =
      same || person === null
        ? NOTHING_TOLD
        : await toldOf(tx, content.kept, todayIn(person.zone, now))
    return { message, person, recipient, told, mime: same ? body.mime : null }
  })
}

async function cancel(tx: Tx, id: number, token: string): Promise<'cancelled'> {
  const notices = await noticesOf(tx, id)
  await setNotices(
    tx,
    notices.map((n) => n.id),
    { state: 'cancelled' },
  )
  await settle(tx, id, token, {
    state: 'cancelled',
    response: 'No longer wanted when it was its turn.',
  })
  return 'cancelled'
}

/** To whom it goes; null when they take no such mail any more. */
function recipientOf(
  message: MessageRow,
  person: Person | null,
  recipient: string | null,
): string | null {
  if (message.kind === 'sign_in' || message.kind === 'test') {
    return recipient ?? person?.address ?? null
  }
  if (person === null || person.address === null) return null
  if (message.kind === 'confirm') return person.confirmed ? null : person.address
  const takesMail = person.confirmed && person.suppressed === null && !person.stopped
  return takesMail ? person.address : null
}

/** Drops what is no longer wanted or told since; null when a reminder has nothing left to say. */
async function stillTold(
  tx: Tx,
  message: MessageRow,
): Promise<{ kept: NoticeRow[]; dropped: boolean } | null> {
  if (message.kind !== 'reminder') return { kept: [], dropped: false }
  const notices = await noticesOf(tx, message.id)
  await shareCommitments(
    tx,
    notices.map((n) => n.commitmentId),
  )
  const overtaken = await overtakenIn(tx, message.id)
  await setNotices(tx, [...overtaken], { state: 'skipped' })
  const current = notices.filter((n) => !overtaken.has(n.id))
  const wanted = await stillWanted(tx, current)
  const kept = current.filter((n) => wanted.has(n.id))
  const gone = current.filter((n) => !wanted.has(n.id)).map((n) => n.id)
  await setNotices(tx, gone, { state: 'cancelled' })
  return kept.length === 0 ? null : { kept, dropped: kept.length < notices.length }
}

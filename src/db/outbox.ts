import { randomUUID } from 'node:crypto'
import { and, asc, desc, eq, inArray, isNull, lt, lte, or, type SQL, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { Db, Tx } from './connect.js'
import {
  type MessageKind,
  type MessageState,
  message,
  messageBody,
  notice,
} from './schema/delivery.js'

export type MessageRow = typeof message.$inferSelect

export interface NewMail {
  kind: MessageKind
  personId: number | null
  /** The run's `now`. */
  composedAt: Temporal.Instant
  /** Message-IDs of the thread, oldest first. */
  refs?: readonly string[]
  data?: Record<string, unknown>
  /** Local part of the Message-ID, when the caller needs it beforehand. */
  uid?: string
  /** The finished mail, where it cannot be made at delivery (a sign-in token is kept nowhere). */
  body?: { recipient: string; subject: string; mime: string }
}

/** Puts a mail into the outbox. Returns its number. */
export async function queueMail(tx: Db | Tx, mail: NewMail): Promise<number> {
  const { body } = mail
  const rows = await tx
    .insert(message)
    .values({
      kind: mail.kind,
      personId: mail.personId,
      uid: mail.uid ?? randomUUID(),
      composedAt: mail.composedAt,
      refs: [...(mail.refs ?? [])],
      data: mail.data ?? {},
    })
    .returning({ id: message.id })
  const id = rows[0]?.id
  if (id === undefined) throw new Error('The outbox gave no number.')
  if (body !== undefined) await storeBody(tx, id, body)
  return id
}

/** Keeps the mail's bytes before they are sent, so that a retry sends the same. */
export async function storeBody(
  tx: Db | Tx,
  messageId: number,
  body: { recipient: string; mime: string; subject: string },
): Promise<void> {
  const { recipient, mime, subject } = body
  await tx.update(message).set({ subject }).where(eq(message.id, messageId))
  await tx
    .insert(messageBody)
    .values({ messageId, recipient, mime })
    .onConflictDoUpdate({ target: messageBody.messageId, set: { recipient, mime } })
}

export async function bodyOf(
  db: Db | Tx,
  messageId: number,
): Promise<{ recipient: string; mime: string } | null> {
  const rows = await db
    .select({ recipient: messageBody.recipient, mime: messageBody.mime })
    .from(messageBody)
    .where(eq(messageBody.messageId, messageId))
  return rows[0] ?? null
}

export async function dropBody(tx: Tx, messageId: number): Promise<void> {
  await tx.delete(messageBody).where(eq(messageBody.messageId, messageId))
}

const leaseEnds = (seconds: number) => sql`now() + make_interval(secs => ${seconds})`

/**
 * Claims up to `limit` mails whose attempt is due, and those whose worker let its lease run out,
 * for the holder of `token`. Times are the database's own.
 */
export async function claim(
  db: Db,
  token: string,
  limit: number,
  leaseSeconds: number,
): Promise<number[]> {
  const unleased = or(isNull(message.leaseUntil), lt(message.leaseUntil, sql`now()`))
  // As a part of its own it is run once, however the planner joins: never more than the limit.
  const due = db.$with('due').as(
    db
      .select({ id: message.id })
      .from(message)
      .where(
        and(
          inArray(message.state, ['queued', 'failed', 'sending']),
          lte(message.nextAttemptAt, sql`now()`),
          unleased,
        ),
      )
      .orderBy(asc(message.nextAttemptAt), asc(message.id))
      .limit(limit)
      .for('update', { skipLocked: true }),
  )
  const rows = await db
    .with(due)
    .update(message)
    .set({ leasedBy: token, leaseUntil: leaseEnds(leaseSeconds) })
    .where(inArray(message.id, db.select({ id: due.id }).from(due)))
    .returning({ id: message.id })
  return rows.map((row) => row.id).sort((a, b) => a - b)
}

/** Locks a mail that the holder of `token` claimed; null when somebody else took it over. */
export async function lockClaimed(tx: Tx, id: number, token: string): Promise<MessageRow | null> {
  const rows = await tx
    .select()
    .from(message)
    .where(
      and(
        eq(message.id, id),
        eq(message.leasedBy, token),
        inArray(message.state, ['queued', 'failed', 'sending']),
      ),
    )
    .for('update')
  return rows[0] ?? null
}

/** The attempt begins: the lease is counted anew from here. */
export async function setSending(tx: Tx, id: number, leaseSeconds: number): Promise<void> {
  await tx
    .update(message)
    .set({
      state: 'sending',
      attempts: sql`${message.attempts} + 1`,
      leaseUntil: leaseEnds(leaseSeconds),
    })
    .where(eq(message.id, id))
}

export interface Outcome {
  state: MessageState
  response?: string
  subject?: string
  sentAt?: Temporal.Instant
  /** Seconds from the database's now until the next attempt. */
  retryIn?: number
}

/**
 * Records how an attempt ended and gives the lease back. False when the mail was taken over by
 * another worker in the meantime, whose word then counts; a mail that was sent is recorded anyway.
 */
export async function settle(tx: Tx, id: number, token: string, out: Outcome): Promise<boolean> {
  const { retryIn, ...change } = out
  const next = retryIn === undefined ? {} : { nextAttemptAt: leaseEnds(retryIn) }
  const mine = out.state === 'sent' ? undefined : eq(message.leasedBy, token)
  const rows = await tx
    .update(message)
    .set({ ...change, ...next, leasedBy: null, leaseUntil: null })
    .where(and(eq(message.id, id), mine))
    .returning({ id: message.id })
  return rows.length > 0
}

export async function attemptsOf(db: Db | Tx, id: number): Promise<number> {
  const rows = await db
    .select({ attempts: message.attempts })
    .from(message)
    .where(eq(message.id, id))
  return rows[0]?.attempts ?? 0
}

/** Whether a mail waited longer than so many hours, by the database's clock. */
export async function isOlderThan(db: Db | Tx, id: number, hours: number): Promise<boolean> {
  const limit = sql`now() - make_interval(secs => ${hours * 3600})`
  const rows = await db
    .select({ id: message.id })
    .from(message)
    .where(and(eq(message.id, id), lt(message.createdAt, limit)))
  return rows.length > 0
}

/** The person's first mail about the commitment, and their latest about several, that were sent. */
export async function firstMailAbout(
  tx: Db | Tx,
  personId: number,
  commitmentId: number,
): Promise<MessageRow | null> {
  const about = tx
    .select({ id: notice.messageId })
    .from(notice)
    .where(and(eq(notice.personId, personId), eq(notice.commitmentId, commitmentId)))
  return first(tx, [eq(message.personId, personId), inArray(message.id, about)], asc(message.id))
}

export async function lastMailAboutSeveral(
  tx: Db | Tx,
  personId: number,
): Promise<MessageRow | null> {
  const several = tx
    .select({ id: notice.messageId })
    .from(notice)
    .where(and(eq(notice.personId, personId), eq(notice.state, 'sent')))
    .groupBy(notice.messageId)
    .having(sql`count(distinct ${notice.commitmentId}) > 1`)
  return first(tx, [eq(message.personId, personId), inArray(message.id, several)], desc(message.id))
}

async function first(tx: Db | Tx, about: SQL[], order: SQL): Promise<MessageRow | null> {
  const rows = await tx
    .select()
    .from(message)
    .where(and(eq(message.kind, 'reminder'), eq(message.state, 'sent'), ...about))
    .orderBy(order)
    .limit(1)
  return rows[0] ?? null
}

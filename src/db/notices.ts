import { and, asc, eq, gt, inArray, isNull, lt, lte, max, ne, not, or, sql } from 'drizzle-orm'
import { Temporal } from 'temporal-polyfill'
import type { Day } from '../domain/window.js'
import { among } from './among.js'
import type { Db, Tx } from './connect.js'
import { message, messageBody, notice, snooze } from './schema/delivery.js'

export type NoticeRow = typeof notice.$inferSelect
export type NewNotice = typeof notice.$inferInsert

/** Since when a person is owed a commitment; not a step of the ladder. */
export const START = 'start'

const CHUNK = 500

/** One person and one commitment, as the key of a map. */
export function pairKey(personId: number, commitmentId: number): string {
  return `${personId}:${commitmentId}`
}

/**
 * Writes notices that wait to be mailed. One that was overtaken or dropped before waits again; one
 * that waits already may only come earlier. Returns how many are new in waiting.
 */
export async function writePending(tx: Tx, rows: readonly NewNotice[]): Promise<number> {
  let written = 0
  for (const chunk of chunks(rows)) {
    const changed = await tx
      .insert(notice)
      .values(chunk)
      .onConflictDoUpdate({
        target: [notice.personId, notice.commitmentId, notice.milestone, notice.arm],
        set: {
          state: 'pending',
          sendAfter: sql`excluded.send_after`,
          backlog: sql`excluded.backlog`,
          why: sql`excluded.why`,
          messageId: null,
        },
        setWhere: or(
          inArray(notice.state, ['skipped', 'cancelled']),
          and(eq(notice.state, 'pending'), gt(notice.sendAfter, sql`excluded.send_after`)),
        ),
      })
      .returning({ id: notice.id })
    written += changed.length
  }
  return written
}

/** Writes notices that only keep a record; those that exist stay as they are. Returns the new ones. */
export async function writeRecorded(tx: Tx, rows: readonly NewNotice[]): Promise<number> {
  let written = 0
  for (const chunk of chunks(rows)) {
    const added = await tx
      .insert(notice)
      .values(chunk)
      .onConflictDoNothing()
      .returning({ id: notice.id })
    written += added.length
  }
  return written
}

/** The pairs of person and commitment that the check has met before. */
export async function startedPairs(tx: Tx, commitmentIds: readonly number[]): Promise<Set<string>> {
  if (commitmentIds.length === 0) return new Set()
  const rows = await tx
    .select({ personId: notice.personId, commitmentId: notice.commitmentId })
    .from(notice)
    .where(and(eq(notice.milestone, START), inArray(notice.commitmentId, [...commitmentIds])))
  return new Set(rows.map((row) => pairKey(row.personId, row.commitmentId)))
}

/** Until when each person wants to hear nothing of each of these; the latest wish counts. */
export async function snoozes(
  db: Db | Tx,
  commitmentIds: readonly number[],
): Promise<Map<string, Day>> {
  if (commitmentIds.length === 0) return new Map()
  const rows = await db
    .select({
      personId: snooze.personId,
      commitmentId: snooze.commitmentId,
      until: max(snooze.until),
    })
    .from(snooze)
    .where(and(not(snooze.ended), inArray(snooze.commitmentId, [...commitmentIds])))
    .groupBy(snooze.personId, snooze.commitmentId)
  const known = rows.filter((row): row is typeof row & { until: Day } => row.until !== null)
  return new Map(known.map((row) => [pairKey(row.personId, row.commitmentId), row.until]))
}

const isDue = (now: Temporal.Instant) =>
  and(eq(notice.state, 'pending'), lte(notice.sendAfter, now))

/** People for whom something waits whose hour has come. */
export async function peopleOwed(db: Db | Tx, now: Temporal.Instant): Promise<number[]> {
  const rows = await db
    .selectDistinct({ id: notice.personId })
    .from(notice)
    .where(isDue(now))
    .orderBy(asc(notice.personId))
  return rows.map((row) => row.id)
}

/** Locks all that waits for the person and whose hour has come, by commitment and day. */
export async function lockDue(
  tx: Tx,
  personId: number,
  now: Temporal.Instant,
): Promise<NoticeRow[]> {
  return tx
    .select()
    .from(notice)
    .where(and(eq(notice.personId, personId), isDue(now)))
    .orderBy(asc(notice.commitmentId), asc(notice.day), asc(notice.id))
    .for('update')
}

/** The notices a message still carries. */
export async function noticesOf(tx: Db | Tx, messageId: number): Promise<NoticeRow[]> {
  return tx
    .select()
    .from(notice)
    .where(and(eq(notice.messageId, messageId), eq(notice.state, 'queued')))
    .orderBy(asc(notice.day), asc(notice.commitmentId), asc(notice.id))
}

export async function setNotices(
  tx: Tx,
  ids: readonly number[],
  change: { state: NoticeRow['state']; messageId?: number },
): Promise<void> {
  if (ids.length === 0) return
  await tx.update(notice).set(change).where(among(notice.id, ids))
}

/** All of a message that stand at `from` become `to`. */
export async function moveNoticesOf(
  tx: Tx,
  messageId: number,
  from: NoticeRow['state'],
  to: NoticeRow['state'],
): Promise<void> {
  await tx
    .update(notice)
    .set({ state: to })
    .where(and(eq(notice.messageId, messageId), eq(notice.state, from)))
}

/**
 * Takes earlier notices about the same commitments out of this person's mails that wait to be sent;
 * such a mail is written anew. One that somebody is handing over right now is left alone: should
 * that fail, the next hand-over asks for later ones itself.
 */
export async function overtakeQueued(
  tx: Tx,
  personId: number,
  latest: ReadonlyArray<{ commitmentId: number; day: Day }>,
): Promise<void> {
  const ids = await lockWaiting(tx, personId)
  if (ids.length === 0) return
  const changed: number[] = []
  for (const { commitmentId, day } of latest) {
    const about = and(eq(notice.commitmentId, commitmentId), lt(notice.day, day))
    const rows = await tx
      .update(notice)
      .set({ state: 'skipped' })
      .where(and(inArray(notice.messageId, ids), eq(notice.state, 'queued'), about))
      .returning({ messageId: notice.messageId })
    changed.push(...rows.flatMap((row) => row.messageId ?? []))
  }
  if (changed.length > 0) {
    await tx.delete(messageBody).where(inArray(messageBody.messageId, changed))
  }
}

const workerWasLost = and(
  eq(message.state, 'sending'),
  or(isNull(message.leaseUntil), lt(message.leaseUntil, sql`now()`)),
)

async function lockWaiting(tx: Tx, personId: number): Promise<number[]> {
  const rows = await tx
    .select({ id: message.id })
    .from(message)
    .where(
      and(
        eq(message.personId, personId),
        eq(message.kind, 'reminder'),
        or(inArray(message.state, ['queued', 'failed']), workerWasLost),
      ),
    )
    .for('update', { skipLocked: true })
  return rows.map((row) => row.id)
}

/** The earliest hour after `now` for which something waits; null when nothing does. */
export async function nextSendAfter(
  db: Db | Tx,
  now: Temporal.Instant,
): Promise<Temporal.Instant | null> {
  const rows = await db
    .select({ at: sql<string | null>`min(${notice.sendAfter})::text` })
    .from(notice)
    .where(and(eq(notice.state, 'pending'), gt(notice.sendAfter, now), ne(notice.milestone, START)))
  const at = rows[0]?.at ?? null
  return at === null ? null : Temporal.Instant.from(at.replace(' ', 'T'))
}

function chunks<T>(rows: readonly T[]): T[][] {
  const parts: T[][] = []
  for (let at = 0; at < rows.length; at += CHUNK) parts.push(rows.slice(at, at + CHUNK))
  return parts
}

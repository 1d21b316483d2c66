import { and, asc, count, eq, inArray, max, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { Db, Tx } from './connect.js'
import { commitment } from './schema/commitment.js'
import { digestCut, message } from './schema/delivery.js'
import { event } from './schema/history.js'

/**
 * The newest event such that all before it are written for good: it waits for acts in flight, for
 * numbers are given out before they are committed, and a digest must not pass one by.
 */
export async function settledEvent(db: Db): Promise<number> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`lock table ${event} in share mode`)
    return newestEvent(tx)
  })
}

/** As settledEvent without waiting, for a look ahead that nobody acts on. */
export async function newestEvent(db: Db | Tx): Promise<number> {
  const [row] = await db.select({ id: max(event.id) }).from(event)
  return row?.id ?? 0
}

/** Whether the person's digest of the period was made, with or without a mail. */
export async function isCut(db: Db | Tx, personId: number, period: string): Promise<boolean> {
  const rows = await db
    .select({ id: digestCut.personId })
    .from(digestCut)
    .where(and(eq(digestCut.personId, personId), eq(digestCut.period, period)))
  return rows.length > 0
}

/** The event at which the person's latest digest was cut; null when there was none. */
export async function lastCut(db: Db | Tx, personId: number): Promise<number | null> {
  const [row] = await db
    .select({ id: max(digestCut.cutEventId) })
    .from(digestCut)
    .where(eq(digestCut.personId, personId))
  return row?.id ?? null
}

/** The first line of history about the person: what came before is not news to them. */
export async function firstEventOf(
  db: Db | Tx,
  personId: number,
): Promise<{ id: number; at: Temporal.Instant } | null> {
  const [row] = await db
    .select({ id: event.id, at: event.at })
    .from(event)
    .where(eq(event.personId, personId))
    .orderBy(asc(event.id))
    .limit(1)
  return row ?? null
}

export type NewCut = typeof digestCut.$inferInsert

export async function writeCut(tx: Tx, cut: NewCut): Promise<void> {
  await tx.insert(digestCut).values(cut)
}

/** Candidates that wait for review. */
export async function candidatesWaiting(db: Db | Tx): Promise<number> {
  const [row] = await db
    .select({ many: count() })
    .from(commitment)
    .where(eq(commitment.review, 'candidate'))
  return row?.many ?? 0
}

/** Mails that reached nobody and that nobody has retried or dropped since. */
export async function undeliverable(db: Db | Tx): Promise<number> {
  const [row] = await db
    .select({ many: count() })
    .from(message)
    .where(inArray(message.state, ['dead', 'suppressed']))
  return row?.many ?? 0
}

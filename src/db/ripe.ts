import { and, asc, eq, gt, lte, not, or, sql } from 'drizzle-orm'
import { Temporal } from 'temporal-polyfill'
import type { Db, Tx } from './connect.js'
import { commitment } from './schema/commitment.js'

/** Workers' clocks differ a little; that much is no clock set back. */
const CLOCK_DRIFT = Temporal.Duration.from({ minutes: 5 })

export interface Ripe {
  id: number
  arm: number
  addedAt: Temporal.Instant
}

/**
 * Locks up to `limit` open commitments whose next step may have come by `now`, or that were last
 * checked at a later time than `now`; those that another worker holds are left to it.
 */
export async function lockRipe(tx: Tx, now: Temporal.Instant, limit: number): Promise<Ripe[]> {
  const ripe = or(
    lte(commitment.nextCheckAt, now.toString()),
    gt(commitment.checkedAsOf, now.add(CLOCK_DRIFT)),
  )
  return tx
    .select({ id: commitment.id, arm: commitment.arm, addedAt: commitment.createdAt })
    .from(commitment)
    .where(and(eq(commitment.review, 'accepted'), not(commitment.closed), ripe))
    .orderBy(asc(commitment.id))
    .limit(limit)
    .for('update', { skipLocked: true })
}

/** Records that these were checked and when each has to be looked at again; null: never. */
export async function setChecked(
  tx: Tx,
  now: Temporal.Instant,
  next: ReadonlyMap<number, Temporal.Instant | null>,
): Promise<void> {
  const ids = `{${[...next.keys()].join(',')}}`
  const times = `{${[...next.values()].map((at) => at?.toString() ?? 'infinity').join(',')}}`
  await tx.execute(sql`
    update commitment c set next_check_at = n.at, checked_as_of = ${now.toString()}::timestamptz
    from unnest(${ids}::int[], ${times}::timestamptz[]) as n(id, at) where c.id = n.id`)
}

/** When the earliest open commitment has to be looked at next, after `now`; null: never. */
export async function nextRipeAfter(
  db: Db | Tx,
  now: Temporal.Instant,
): Promise<Temporal.Instant | null> {
  const rows = await db
    .select({ at: sql<string | null>`min(${commitment.nextCheckAt})::text` })
    .from(commitment)
    .where(
      and(
        eq(commitment.review, 'accepted'),
        not(commitment.closed),
        gt(commitment.nextCheckAt, now.toString()),
      ),
    )
  const at = rows[0]?.at ?? null
  return at === null || at === 'infinity' ? null : Temporal.Instant.from(at.replace(' ', 'T'))
}

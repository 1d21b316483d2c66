import { and, desc, eq, lt, notInArray, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { Db, Tx } from './connect.js'
import { jobRun } from './schema/work.js'

export type JobRun = typeof jobRun.$inferSelect

/** Begins a line in the ledger; `planned` is the `now` of the run's rules. Returns its number. */
export async function beginRun(db: Db, job: string, planned: Temporal.Instant): Promise<number> {
  const rows = await db.insert(jobRun).values({ job, planned }).returning({ id: jobRun.id })
  const row = rows[0]
  if (row === undefined) throw new Error('The ledger gave no number.')
  return row.id
}

export async function endRun(
  db: Db,
  id: number,
  result: { ok: boolean; counts?: Record<string, number>; error?: string },
): Promise<void> {
  await db
    .update(jobRun)
    .set({ ...result, finishedAt: sql`now()` })
    .where(eq(jobRun.id, id))
}

/** The `now` of the latest run of the job that ended well; null when none ever did. */
export async function lastGoodRun(db: Db | Tx, job: string): Promise<Temporal.Instant | null> {
  const rows = await db
    .select({ planned: jobRun.planned })
    .from(jobRun)
    .where(and(eq(jobRun.job, job), eq(jobRun.ok, true)))
    .orderBy(desc(jobRun.id))
    .limit(1)
  return rows[0]?.planned ?? null
}

/** Newest first. */
export async function latestRuns(db: Db | Tx, limit: number): Promise<JobRun[]> {
  return db.select().from(jobRun).orderBy(desc(jobRun.id)).limit(limit)
}

/** Forgets runs that began more than `days` ago, but keeps the last good one of each job. */
export async function forgetRuns(db: Db, days: number): Promise<number> {
  const last = db
    .select({ id: sql<number>`max(${jobRun.id})` })
    .from(jobRun)
    .where(eq(jobRun.ok, true))
    .groupBy(jobRun.job)
  const old = lt(jobRun.startedAt, sql`now() - make_interval(days => ${days})`)
  const gone = await db
    .delete(jobRun)
    .where(and(old, notInArray(jobRun.id, last)))
    .returning({ id: jobRun.id })
  return gone.length
}

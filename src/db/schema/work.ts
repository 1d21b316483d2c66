import { sql } from 'drizzle-orm'
import { boolean, index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import { instant } from './columns.js'

/** Ledger of job runs: what was planned, what happened. */
export const jobRun = pgTable(
  'job_run',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    job: text().notNull(),
    /** The `now` of the run's rules. */
    planned: instant().notNull(),
    startedAt: instant('started_at').notNull().default(sql`now()`),
    finishedAt: instant('finished_at'),
    ok: boolean(),
    counts: jsonb().$type<Record<string, number>>(),
    error: text(),
  },
  (t) => [index('job_run_index').on(t.job, t.id)],
)

/** Small facts about the register itself, such as the home parties its directions were computed for. */
export const meta = pgTable('meta', {
  key: text().primaryKey(),
  value: jsonb().$type<unknown>().notNull(),
})

/** Tokens that were spent by the POST where they act. */
export const spentToken = pgTable('spent_token', {
  id: text().primaryKey(),
  spentAt: instant('spent_at').notNull().default(sql`now()`),
})

import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  smallint,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import { instant } from './columns.js'

export const DIGESTS = ['none', 'daily', 'weekdays', 'weekly', 'monthly'] as const
export type DigestRhythm = (typeof DIGESTS)[number]

/** The only table with names and addresses: erasing a person empties this row, history keeps the id. */
export const person = pgTable(
  'person',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    address: text(),
    name: text(),
    zone: text(),
    /** Local hour of the day's mail. */
    hour: smallint().notNull().default(8),
    /** 'every' or 'weekdays': the days on which reminders may arrive. */
    mailDays: text('mail_days').$type<'every' | 'weekdays'>().notNull().default('every'),
    digest: text().$type<DigestRhythm>().notNull().default('weekly'),
    skipQuietDigest: boolean('skip_quiet_digest').notNull().default(false),
    role: text().$type<'viewer' | 'editor' | 'admin'>().notNull().default('editor'),
    keeper: boolean().notNull().default(false),
    confirmedAt: instant('confirmed_at'),
    suppressedAt: instant('suppressed_at'),
    suppressedWhy: text('suppressed_why'),
    stoppedAt: instant('stopped_at'),
    awayFrom: date('away_from', { mode: 'string' }),
    awayUntil: date('away_until', { mode: 'string' }),
    coverId: integer('cover_id'),
    /** Tokens carry it; counting it up revokes every token of the person. */
    epoch: integer().notNull().default(0),
    createdAt: instant('created_at').notNull().default(sql`now()`),
    erasedAt: instant('erased_at'),
  },
  (t) => [
    uniqueIndex('person_address_key').on(sql`lower(${t.address})`),
    index('person_keeper_index').on(t.keeper),
    check('person_hour_check', sql`${t.hour} between 0 and 23`),
  ],
)

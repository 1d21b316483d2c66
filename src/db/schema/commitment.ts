import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  text,
} from 'drizzle-orm/pg-core'
import type { Completion, Direction, Kind, Review } from '../../domain/commitment.js'
import type { Precision } from '../../domain/window.js'
import { instant, ripeness, type StoredAnchor } from './columns.js'
import { party } from './party.js'
import { person } from './person.js'
import { source } from './source.js'

/**
 * One row from candidate to verdict, so that its number never changes. The due_* columns hold the
 * current window, first_* the first accepted one; window_revision holds how it moved.
 */
export const commitment = pgTable(
  'commitment',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    review: text().$type<Review>().notNull().default('candidate'),
    /** Accepted without anybody having looked at it. */
    unseen: boolean().notNull().default(false),
    reviewWhy: text('review_why'),
    mergedIntoId: integer('merged_into_id').references((): AnyPgColumn => commitment.id),
    title: text().notNull(),
    action: text().notNull(),
    /** "Counts as done when …" */
    criterion: text(),
    kind: text().$type<Kind>().notNull(),
    direction: text().$type<Direction>(),

    completion: text().$type<Completion>().notNull().default('not_assessed'),
    restExpected: boolean('rest_expected'),
    happenedOn: date('happened_on', { mode: 'string' }),
    closed: boolean().notNull().default(false),
    lastChecked: date('last_checked', { mode: 'string' }),

    dueFrom: date('due_from', { mode: 'string' }),
    dueUntil: date('due_until', { mode: 'string' }),
    duePrecision: text('due_precision').$type<Precision>(),
    dueText: text('due_text'),
    dueBasis: text('due_basis'),
    dueAssumptions: jsonb('due_assumptions').$type<string[]>().notNull().default([]),
    firstFrom: date('first_from', { mode: 'string' }),
    firstUntil: date('first_until', { mode: 'string' }),
    firstPrecision: text('first_precision').$type<Precision>(),
    /** How often the date moved ("Date moved"); corrections of our reading do not count. */
    moves: integer().notNull().default(0),
    /** Counts up when a window is revised or a verdict undone, so that notices are owed again. */
    arm: integer().notNull().default(0),

    checkBackOn: date('check_back_on', { mode: 'string' }),
    checkBackText: text('check_back_text'),
    checkBackBasis: text('check_back_basis'),
    anchor: jsonb().$type<StoredAnchor>(),
    rrule: text(),
    recurrenceText: text('recurrence_text'),
    recurrenceBasis: text('recurrence_basis'),
    /** Months between check-ins of undated and ongoing ones. */
    cadenceMonths: integer('cadence_months').notNull().default(3),
    /** Set on a dated commitment that a recurring one opened for one period. */
    seriesId: integer('series_id').references((): AnyPgColumn => commitment.id),
    seriesPeriod: date('series_period', { mode: 'string' }),

    followerId: integer('follower_id').references(() => person.id),
    confidence: real(),
    cues: jsonb().$type<string[]>().notNull().default([]),
    /** 'rules', 'person' or the name of a second reader. */
    reader: text().notNull().default('rules'),
    isPublic: boolean('is_public').notNull().default(false),

    /** Counts up with every change, so that two people never overwrite each other silently. */
    version: integer().notNull().default(0),
    nextCheckAt: ripeness('next_check_at').notNull().default('-infinity'),
    /** The `now` of the last check; later than the next one's when a clock was set back. */
    checkedAsOf: instant('checked_as_of'),
    createdAt: instant('created_at').notNull().default(sql`now()`),
  },
  (t) => [
    index('commitment_ripe_index')
      .on(t.nextCheckAt)
      .where(sql`${t.review} = 'accepted' and not ${t.closed}`),
    index('commitment_checked_index')
      .on(t.checkedAsOf)
      .where(sql`${t.review} = 'accepted' and not ${t.closed}`),
    index('commitment_due_index')
      .on(t.dueUntil, t.id)
      .where(sql`${t.review} = 'accepted' and not ${t.closed}`),
    index('commitment_review_index').on(t.review, t.id),
    index('commitment_follower_index').on(t.followerId),
    index('commitment_merged_index').on(t.mergedIntoId).where(sql`${t.mergedIntoId} is not null`),
    index('commitment_series_index').on(t.seriesId, t.seriesPeriod),
  ],
)

export const mention = pgTable(
  'mention',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    commitmentId: integer('commitment_id')
      .notNull()
      .references(() => commitment.id),
    sourceId: integer('source_id')
      .notNull()
      .references(() => source.id),
    quote: text().notNull(),
    start: integer('start_at').notNull(),
    end: integer('end_at').notNull(),
    speaker: text(),
    /** 'origin' is where it was first found; the others say what a later source did to it. */
    role: text().$type<'origin' | 'repeats' | 'moves' | 'reports_done' | 'withdraws'>().notNull(),
  },
  (t) => [
    index('mention_commitment_index').on(t.commitmentId),
    index('mention_source_index').on(t.sourceId),
  ],
)

export const commitmentParty = pgTable(
  'commitment_party',
  {
    commitmentId: integer('commitment_id')
      .notNull()
      .references(() => commitment.id),
    partyId: integer('party_id')
      .notNull()
      .references(() => party.id),
    /** 'by' promised, 'to' receives. */
    role: text().$type<'by' | 'to'>().notNull(),
    position: integer().notNull().default(0),
    nameThen: text('name_then'),
  },
  (t) => [
    primaryKey({ columns: [t.commitmentId, t.partyId, t.role] }),
    index('commitment_party_index').on(t.partyId, t.role),
  ],
)

export const commitmentTag = pgTable(
  'commitment_tag',
  {
    commitmentId: integer('commitment_id')
      .notNull()
      .references(() => commitment.id),
    tag: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.commitmentId, t.tag] }),
    index('commitment_tag_index').on(t.tag),
  ],
)

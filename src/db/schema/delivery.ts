import { sql } from 'drizzle-orm'
import { boolean, date, index, integer, jsonb, pgTable, text, unique } from 'drizzle-orm/pg-core'
import type { Direction } from '../../domain/commitment.js'
import { instant } from './columns.js'
import { commitment } from './commitment.js'
import { party } from './party.js'
import { person } from './person.js'
import { source } from './source.js'

/** person × filter; exactly one of the filter's columns is set, none for `all`. */
export const subscription = pgTable(
  'subscription',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    personId: integer('person_id')
      .notNull()
      .references(() => person.id),
    filter: text()
      .$type<'all' | 'party' | 'direction' | 'source' | 'tag' | 'commitment'>()
      .notNull(),
    partyId: integer('party_id').references(() => party.id),
    direction: text().$type<Direction>(),
    sourceId: integer('source_id').references(() => source.id),
    tag: text(),
    commitmentId: integer('commitment_id').references(() => commitment.id),
    createdAt: instant('created_at').notNull().default(sql`now()`),
    endedAt: instant('ended_at'),
  },
  (t) => [
    index('subscription_person_index').on(t.personId),
    index('subscription_active_index').on(t.filter).where(sql`${t.endedAt} is null`),
    unique('subscription_key')
      .on(t.personId, t.filter, t.partyId, t.direction, t.sourceId, t.tag, t.commitmentId)
      .nullsNotDistinct(),
  ],
)

/** A person does not want to hear of one commitment, whatever their subscriptions say. */
export const mute = pgTable(
  'mute',
  {
    personId: integer('person_id')
      .notNull()
      .references(() => person.id),
    commitmentId: integer('commitment_id')
      .notNull()
      .references(() => commitment.id),
    since: instant().notNull(),
  },
  (t) => [unique('mute_key').on(t.personId, t.commitmentId)],
)

export const snooze = pgTable(
  'snooze',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    commitmentId: integer('commitment_id')
      .notNull()
      .references(() => commitment.id),
    personId: integer('person_id')
      .notNull()
      .references(() => person.id),
    until: date('snoozed_until', { mode: 'string' }).notNull(),
    ended: boolean().notNull().default(false),
  },
  (t) => [index('snooze_index').on(t.commitmentId, t.personId)],
)

/** One person owed one milestone of one commitment. */
export const notice = pgTable(
  'notice',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    personId: integer('person_id')
      .notNull()
      .references(() => person.id),
    commitmentId: integer('commitment_id')
      .notNull()
      .references(() => commitment.id),
    /** Key of domain/ladder.ts; holds the deadline. `start` marks since when the person is owed. */
    milestone: text().notNull(),
    arm: integer().notNull(),
    /** The milestone's calendar day. */
    day: date({ mode: 'string' }).notNull(),
    /** The person's own hour on that day. */
    sendAfter: instant('send_after').notNull(),
    /** 'pending' waits for compose, 'queued' is in a message, 'skipped' was overtaken by a later one. */
    state: text()
      .$type<'pending' | 'queued' | 'sent' | 'skipped' | 'cancelled' | 'recorded'>()
      .notNull(),
    /** Was past due already when it was added: told in one line, not as an item. */
    backlog: boolean().notNull().default(false),
    why: text().$type<'follower' | 'subscription' | 'keeper'>().notNull(),
    messageId: integer('message_id'),
  },
  (t) => [
    unique('notice_key').on(t.personId, t.commitmentId, t.milestone, t.arm),
    index('notice_pending_index').on(t.sendAfter).where(sql`${t.state} = 'pending'`),
    index('notice_message_index').on(t.messageId),
    index('notice_commitment_index').on(t.commitmentId),
  ],
)

export const MESSAGE_KINDS = ['reminder', 'digest', 'sign_in', 'confirm', 'test'] as const
export type MessageKind = (typeof MESSAGE_KINDS)[number]
export type MessageState =
  | 'queued'
  | 'sending'
  | 'sent'
  | 'failed'
  | 'dead'
  | 'suppressed'
  | 'cancelled'

/** One mail. `failed` waits for its next attempt; `dead` does not. */
export const message = pgTable(
  'message',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    kind: text().$type<MessageKind>().notNull(),
    personId: integer('person_id').references(() => person.id),
    /** Local part of the Message-ID, fixed with the row. */
    uid: text().notNull().unique(),
    state: text().$type<MessageState>().notNull().default('queued'),
    /** What the mail is about beyond its notices (digest facts, sign-in token by hash). */
    data: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    subject: text(),
    /** Message-IDs of the thread, oldest first. */
    refs: jsonb().$type<string[]>().notNull().default([]),
    /** The run's `now` that composed it, for words such as "in 7 days". */
    composedAt: instant('composed_at').notNull(),
    attempts: integer().notNull().default(0),
    nextAttemptAt: instant('next_attempt_at').notNull().default(sql`now()`),
    leaseUntil: instant('lease_until'),
    leasedBy: text('leased_by'),
    /** The server's answer, or the last error. */
    response: text(),
    createdAt: instant('created_at').notNull().default(sql`now()`),
    sentAt: instant('sent_at'),
  },
  (t) => [
    index('message_due_index')
      .on(t.nextAttemptAt, t.id)
      .where(sql`${t.state} in ('queued', 'failed', 'sending')`),
    index('message_person_index').on(t.personId, t.id),
    index('message_state_index').on(t.state, t.id),
  ],
)

/** The MIME of the first attempt: a retry sends the same bytes. Kept apart so that it can be erased. */
export const messageBody = pgTable('message_body', {
  messageId: integer('message_id')
    .primaryKey()
    .references(() => message.id),
  recipient: text().notNull(),
  mime: text().notNull(),
})

/** Which event a person's last digest was cut at: the next one begins right after it. */
export const digestCut = pgTable(
  'digest_cut',
  {
    personId: integer('person_id')
      .notNull()
      .references(() => person.id),
    /** Rhythm and first day of the period: `weekly:2024-04-29`. */
    period: text().notNull(),
    cutEventId: integer('cut_event_id').notNull(),
    asOf: instant('as_of').notNull(),
    messageId: integer('message_id').references(() => message.id),
  },
  (t) => [unique('digest_cut_key').on(t.personId, t.period)],
)

import { sql } from 'drizzle-orm'
import { boolean, date, index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import type { Completion } from '../../domain/commitment.js'
import type { Precision } from '../../domain/window.js'
import { instant } from './columns.js'
import { commitment } from './commitment.js'
import { event, note } from './history.js'
import { party } from './party.js'
import { person } from './person.js'
import { source } from './source.js'

/** Every window a commitment had, in order; append-only (triggers). */
export const windowRevision = pgTable(
  'window_revision',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    commitmentId: integer('commitment_id')
      .notNull()
      .references(() => commitment.id),
    /** 'first'; a move 'agreed' or 'one_sided'; 'reread' corrects us; 'anchor' dates an event; 'undo'. */
    kind: text().$type<'first' | 'agreed' | 'one_sided' | 'reread' | 'anchor' | 'undo'>().notNull(),
    from: date('due_from', { mode: 'string' }),
    until: date('due_until', { mode: 'string' }),
    precision: text().$type<Precision>(),
    text: text('due_text').notNull(),
    basis: text().notNull(),
    assumptions: jsonb().$type<string[]>().notNull(),
    announcedBy: text('announced_by'),
    sourceId: integer('source_id').references(() => source.id),
    noteId: integer('note_id').references(() => note.id),
    /** The day on which the move was announced or the correction made. */
    day: date({ mode: 'string' }).notNull(),
    eventId: integer('event_id').references(() => event.id),
  },
  (t) => [index('window_revision_index').on(t.commitmentId, t.id)],
)

/** A judgement; the latest not undone counts. With a party: that party's share of a joint one. */
export const verdict = pgTable(
  'verdict',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    commitmentId: integer('commitment_id')
      .notNull()
      .references(() => commitment.id),
    partyId: integer('party_id').references(() => party.id),
    completion: text().$type<Completion>().notNull(),
    happenedOn: date('happened_on', { mode: 'string' }),
    recordedOn: date('recorded_on', { mode: 'string' }).notNull(),
    authorId: integer('author_id').references(() => person.id),
    restExpected: boolean('rest_expected'),
    restBy: date('rest_by', { mode: 'string' }),
    /** Why not fulfilled, withdrawn by whom, overtaken by what. */
    reasonId: integer('reason_id').references(() => note.id),
    noteId: integer('note_id').references(() => note.id),
    eventId: integer('event_id')
      .notNull()
      .references(() => event.id),
    undone: boolean().notNull().default(false),
  },
  (t) => [index('verdict_index').on(t.commitmentId, t.id)],
)

/** "Checked, nothing found": somebody looked on a day. Not a verdict. */
export const look = pgTable(
  'look',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    commitmentId: integer('commitment_id')
      .notNull()
      .references(() => commitment.id),
    on: date('looked_on', { mode: 'string' }).notNull(),
    personId: integer('person_id').references(() => person.id),
    noteId: integer('note_id').references(() => note.id),
    eventId: integer('event_id')
      .notNull()
      .references(() => event.id),
    undone: boolean().notNull().default(false),
  },
  (t) => [index('look_index').on(t.commitmentId, t.id)],
)

export const evidence = pgTable(
  'evidence',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    commitmentId: integer('commitment_id')
      .notNull()
      .references(() => commitment.id),
    url: text(),
    title: text(),
    dated: date({ mode: 'string' }),
    noteId: integer('note_id').references(() => note.id),
    stance: text().$type<'supports' | 'contradicts'>().notNull().default('supports'),
    saidBy: text('said_by')
      .$type<'promiser' | 'counterpart' | 'third_party' | 'ourselves'>()
      .notNull()
      .default('ourselves'),
    visibility: text().$type<'internal' | 'public'>().notNull().default('internal'),
    verdictId: integer('verdict_id').references(() => verdict.id),
    addedAt: instant('added_at').notNull().default(sql`now()`),
    eventId: integer('event_id')
      .notNull()
      .references(() => event.id),
    undone: boolean().notNull().default(false),
  },
  (t) => [index('evidence_index').on(t.commitmentId)],
)

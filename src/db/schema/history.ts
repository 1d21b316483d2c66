import { sql } from 'drizzle-orm'
import { type AnyPgColumn, index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import { instant } from './columns.js'
import { commitment } from './commitment.js'
import { person } from './person.js'
import { source } from './source.js'

export const CHANNELS = ['web', 'mail', 'cli', 'job', 'import', 'demo'] as const
export type Channel = (typeof CHANNELS)[number]

/** Undo refuses when a later event touched the same axis of the same item. */
export const AXES = [
  'review',
  'facts',
  'completion',
  'window',
  'check',
  'evidence',
  'follow',
  'tag',
  'mention',
  'match',
  'snooze',
  'subscription',
  'person',
  'source',
  'party',
] as const
export type Axis = (typeof AXES)[number]

/** Words people wrote; apart from history, so that they can be erased. */
export const note = pgTable('note', {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  text: text(),
  authorId: integer('author_id').references(() => person.id),
})

/** Append-only (triggers). Holds ids, no personal data; `before`, `after` are the touched columns. */
export const event = pgTable(
  'event',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    at: instant().notNull(),
    actorId: integer('actor_id').references(() => person.id),
    channel: text().$type<Channel>().notNull(),
    kind: text().notNull(),
    axis: text().$type<Axis>().notNull(),
    commitmentId: integer('commitment_id').references(() => commitment.id),
    sourceId: integer('source_id').references(() => source.id),
    personId: integer('person_id').references(() => person.id),
    partyId: integer('party_id'),
    before: jsonb().$type<Record<string, unknown>>(),
    after: jsonb().$type<Record<string, unknown>>(),
    noteId: integer('note_id').references(() => note.id),
    undoesId: integer('undoes_id').references((): AnyPgColumn => event.id),
    /** Shared by the events of one bulk act. */
    batch: text(),
    /** The id of the command or request that wrote it: a repeated one is recognised. */
    request: text(),
    writtenAt: instant('written_at').notNull().default(sql`now()`),
  },
  (t) => [
    index('event_commitment_index').on(t.commitmentId, t.id),
    index('event_source_index').on(t.sourceId),
    index('event_request_index').on(t.request),
    index('event_undoes_index').on(t.undoesId),
    index('event_batch_index').on(t.batch),
  ],
)

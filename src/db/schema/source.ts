import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
} from 'drizzle-orm/pg-core'
import { instant } from './columns.js'
import { party } from './party.js'
import { person } from './person.js'

/** The facts about one public statement; they can be corrected, its text cannot. */
export const source = pgTable('source', {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  title: text().notNull(),
  publisher: text(),
  url: text(),
  said: date({ mode: 'string' }).notNull(),
  place: text(),
  zone: text().notNull(),
  hemisphere: text().$type<'north' | 'south'>().notNull(),
  /** 04/05/2024 is 5 April when true. */
  monthFirst: text('day_order').$type<'day_first' | 'month_first'>().notNull().default('day_first'),
  fileName: text('file_name'),
  replacesId: integer('replaces_id').references((): AnyPgColumn => source.id),
  followerId: integer('follower_id').references(() => person.id),
  addedAt: instant('added_at').notNull().default(sql`now()`),
})

/** Protected by triggers: never changed, never deleted. Offsets everywhere count UTF-16 units of `text`. */
export const sourceText = pgTable('source_text', {
  sourceId: integer('source_id')
    .primaryKey()
    .references(() => source.id),
  sha256: text().notNull().unique(),
  text: text().notNull(),
  /** 'txt', 'md', 'html', 'pdf', 'docx', 'vtt' or 'srt': what the text was taken from. */
  format: text().notNull().default('txt'),
  /** SHA-256 of the file as it was given; null where it was not kept. */
  originalSha256: text('original_sha256'),
  /** When it was fetched from its address; null for what was given as a file. */
  fetchedAt: instant('fetched_at'),
})

/** Where in the original file a stretch of the text begins: a page of a PDF, a moment of a recording. */
export const sourceMark = pgTable(
  'source_mark',
  {
    sourceId: integer('source_id')
      .notNull()
      .references(() => source.id),
    start: integer().notNull(),
    /** From 1. */
    page: integer(),
    /** Milliseconds from the start of the recording. */
    atMs: integer('at_ms'),
  },
  (t) => [primaryKey({ columns: [t.sourceId, t.start] })],
)

/** What a second reader made of a source; its finds are candidates like others, marked with its name. */
export const sourceReader = pgTable(
  'source_reader',
  {
    sourceId: integer('source_id')
      .notNull()
      .references(() => source.id),
    reader: text().notNull(),
    /** Finds kept that no rule had made. */
    found: integer().notNull(),
    /** Finds that the rules had made too. */
    agreed: integer().notNull(),
    /** Finds dropped since their quote does not stand in the passage word for word. */
    dropped: integer().notNull(),
    /** Passages it gave no usable answer on, and why the last one failed. */
    failed: integer().notNull(),
    failure: text(),
    at: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.sourceId, t.reader] })],
)

export const sourceParty = pgTable(
  'source_party',
  {
    sourceId: integer('source_id')
      .notNull()
      .references(() => source.id),
    partyId: integer('party_id')
      .notNull()
      .references(() => party.id),
    position: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.sourceId, t.partyId] })],
)

export const passage = pgTable(
  'passage',
  {
    sourceId: integer('source_id')
      .notNull()
      .references(() => source.id),
    seq: integer().notNull(),
    kind: text().$type<'heading' | 'speech' | 'question' | 'direction'>().notNull(),
    speaker: text(),
    start: integer().notNull(),
    end: integer().notNull(),
    /** ISO 639-1 code of a passage in a language that is not read; null where it was read. */
    language: text(),
  },
  (t) => [
    primaryKey({ columns: [t.sourceId, t.seq] }),
    index('passage_source_index').on(t.sourceId),
  ],
)

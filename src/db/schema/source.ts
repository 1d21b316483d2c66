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
})

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
  },
  (t) => [
    primaryKey({ columns: [t.sourceId, t.seq] }),
    index('passage_source_index').on(t.sourceId),
  ],
)

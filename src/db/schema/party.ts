import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  boolean,
  date,
  index,
  integer,
  pgTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import { person } from './person.js'

/** An entity that promises or receives: state, ministry, organisation. A quote keeps the name of its day. */
export const party = pgTable(
  'party',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    name: text().notNull(),
    kind: text().$type<'state' | 'ministry' | 'organisation' | 'group' | 'other'>().notNull(),
    parentId: integer('parent_id').references((): AnyPgColumn => party.id),
    successorId: integer('successor_id').references((): AnyPgColumn => party.id),
    /** Follows this party's promises when neither commitment nor source names a follower. */
    followerId: integer('follower_id').references(() => person.id),
  },
  (t) => [
    uniqueIndex('party_name_key').on(sql`lower(${t.name})`),
    index('party_parent_index').on(t.parentId),
  ],
)

export const partyName = pgTable(
  'party_name',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    partyId: integer('party_id')
      .notNull()
      .references(() => party.id),
    name: text().notNull(),
    /** An alias is another way to say the current name; else a name that held between the dates. */
    alias: boolean().notNull().default(true),
    from: date('valid_from', { mode: 'string' }),
    until: date('valid_until', { mode: 'string' }),
  },
  (t) => [index('party_name_index').on(sql`lower(${t.name})`)],
)

import { asc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { Person } from '../domain/register.js'
import type { Settings } from '../domain/settings.js'
import type { Db, Tx } from './connect.js'
import { person } from './schema/person.js'

export type PersonRow = typeof person.$inferSelect
type Zoned = Pick<Settings, 'zone'>

/** Everybody who is not erased, in the order they were added. */
export async function people(db: Db | Tx, settings: Zoned): Promise<Person[]> {
  const rows = await db.select().from(person).where(isNull(person.erasedAt)).orderBy(asc(person.id))
  return rows.map((row) => personOf(row, settings))
}

/** Also an erased person: then without address and name. */
export function personById(db: Db | Tx, id: number, settings: Zoned): Promise<Person | null> {
  return one(db, eq(person.id, id), settings)
}

/** Letters' case does not matter. */
export function personByAddress(
  db: Db | Tx,
  address: string,
  settings: Zoned,
): Promise<Person | null> {
  return one(db, sql`lower(${person.address}) = lower(${address.trim()})`, settings)
}

async function one(db: Db | Tx, where: SQL, settings: Zoned): Promise<Person | null> {
  const [row] = await db.select().from(person).where(where)
  return row ? personOf(row, settings) : null
}

export function personOf(row: PersonRow, settings: Zoned): Person {
  const { id, address, name, hour, mailDays, digest, skipQuietDigest, role, keeper, epoch } = row
  return {
    ...{ id, address, name, hour, mailDays, digest, skipQuietDigest, role, keeper, epoch },
    zone: row.zone ?? settings.zone,
    confirmed: row.confirmedAt !== null,
    suppressed:
      row.suppressedAt === null ? null : (row.suppressedWhy ?? 'mail cannot be delivered'),
    stopped: row.stoppedAt !== null,
  }
}

import { and, asc, eq, gte, isNull, lte, or } from 'drizzle-orm'
import type { Day } from '../domain/window.js'
import type { Db, Tx } from './connect.js'
import { person } from './schema/person.js'

/** The people who are away on that day and whom this person stands in for. */
export async function coveredBy(db: Db | Tx, personId: number, on: Day): Promise<number[]> {
  const rows = await db
    .select({ id: person.id })
    .from(person)
    .where(
      and(
        eq(person.coverId, personId),
        lte(person.awayFrom, on),
        or(isNull(person.awayUntil), gte(person.awayUntil, on)),
      ),
    )
    .orderBy(asc(person.id))
  return rows.map((row) => row.id)
}

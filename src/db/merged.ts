import { type SQL, sql } from 'drizzle-orm'

/** A line that was merged stands for the one at the end of its chain. Both are subqueries of ids. */

/** This line and all that were merged into it, at whatever remove. */
export function mergedInto(id: number): SQL {
  return sql`(with recursive merged(id) as (
    select ${id}::int
    union select c.id from commitment c join merged on c.merged_into_id = merged.id)
    select id from merged)`
}

/** The line that goes on for this one: itself, unless it was merged. */
export function goesOnAs(id: SQL): SQL<number | null> {
  return sql`(with recursive chain(id, next) as (
    select c.id, c.merged_into_id from commitment c where c.id = ${id}
    union select c.id, c.merged_into_id from commitment c join chain on c.id = chain.next)
    select id from chain where next is null)`
}

import { type Column, type SQL, sql } from 'drizzle-orm'

/** `column` is one of these ids; one parameter however many there are. */
export function among(column: Column | SQL, ids: readonly number[]): SQL {
  return sql`${column} = any(${`{${ids.join(',')}}`}::int[])`
}

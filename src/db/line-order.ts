import { asc, desc, type SQL, sql } from 'drizzle-orm'
import type { LineFilter } from './line-query.js'
import { commitment } from './schema/commitment.js'

/** Every order ends in the id, so that a page can begin after any line. */
export function lineOrder(sort: LineFilter['sort']): SQL[] {
  if (sort === 'newest') return [desc(commitment.id)]
  if (sort === 'confidence')
    return [sql`${commitment.confidence} desc nulls last`, asc(commitment.id)]
  return [asc(commitment.dueUntil), asc(commitment.id)]
}

/** Lines that come after the line `id` in that order; those without a value come last. */
export function lineAfter(sort: LineFilter['sort'], id: number): SQL {
  if (sort === 'newest') return sql`${commitment.id} < ${id}`
  const later = sql`${commitment.id} > ${id}`
  if (sort === 'confidence') {
    const at = sql`(select a.confidence from commitment a where a.id = ${id})`
    return sql`(${commitment.confidence} < ${at}
      or (${commitment.confidence} is not distinct from ${at} and ${later})
      or (${commitment.confidence} is null and ${at} is not null))`
  }
  const at = sql`(select a.due_until from commitment a where a.id = ${id})`
  return sql`(${commitment.dueUntil} > ${at}
    or (${commitment.dueUntil} is not distinct from ${at} and ${later})
    or (${commitment.dueUntil} is null and ${at} is not null))`
}

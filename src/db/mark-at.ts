import { type SQL, sql } from 'drizzle-orm'
import { mention } from './schema/commitment.js'
import { sourceMark } from './schema/source.js'

/** Of the last mark at or before the quote of a mention; null where its source has none. */
const before = (column: SQL): SQL<number | null> => sql<number | null>`(
  select ${column} from ${sourceMark} mark
  where mark.source_id = ${mention.sourceId} and mark.start <= ${mention.start}
  order by mark.start desc limit 1)`

/** Columns of a query over mentions: the page on which the quote stands, the moment it is said. */
export const markAt = {
  page: before(sql`mark.page`),
  atMs: before(sql`mark.at_ms`),
}

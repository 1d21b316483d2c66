import { asc, eq, isNotNull, sql } from 'drizzle-orm'
import type { Db, Tx } from './connect.js'
import { passage, source } from './schema/source.js'

export interface UnreadIn {
  sourceId: number
  title: string
  /** ISO 639-1 code of a language that is not read. */
  language: string
  passages: number
}

/** What of the sources was not read, each source and language once. */
export function unreadInSources(db: Db | Tx): Promise<UnreadIn[]> {
  return db
    .select({
      sourceId: source.id,
      title: source.title,
      language: sql<string>`${passage.language}`,
      passages: sql<number>`count(*)::int`,
    })
    .from(passage)
    .innerJoin(source, eq(source.id, passage.sourceId))
    .where(isNotNull(passage.language))
    .groupBy(source.id, source.title, passage.language)
    .orderBy(asc(source.id), asc(passage.language))
}

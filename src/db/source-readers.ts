import { asc, eq } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { ReaderCounts } from '../domain/reader.js'
import type { Db, Tx } from './connect.js'
import { sourceReader } from './schema/source.js'

/** What second readers made of a source, in the order they were asked. */
export function sourceReaders(db: Db | Tx, sourceId: number): Promise<ReaderCounts[]> {
  const { reader, found, agreed, dropped, failed, failure } = sourceReader
  return db
    .select({ reader, found, agreed, dropped, failed, failure })
    .from(sourceReader)
    .where(eq(sourceReader.sourceId, sourceId))
    .orderBy(asc(sourceReader.at), asc(reader))
}

export async function insertSourceReader(
  tx: Tx,
  sourceId: number,
  counts: ReaderCounts,
  at: Temporal.Instant,
): Promise<void> {
  await tx.insert(sourceReader).values({ sourceId, ...counts, at })
}

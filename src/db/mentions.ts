import { asc, eq, inArray, sql } from 'drizzle-orm'
import type { Day } from '../domain/window.js'
import type { Db, Tx } from './connect.js'
import { markAt } from './mark-at.js'
import { mergedInto } from './merged.js'
import { mention } from './schema/commitment.js'
import { passage, source, sourceText } from './schema/source.js'

export interface MentionView {
  id: number
  /** Differs from the one asked for when it was merged into it. */
  commitmentId: number
  sourceId: number
  sourceTitle: string
  said: Day
  publisher: string | null
  url: string | null
  quote: string
  start: number
  end: number
  speaker: string | null
  /** From 1; null where the source has no pages. */
  page: number | null
  /** Milliseconds from the start of the recording; null where it is none. */
  atMs: number | null
  role: 'origin' | 'repeats' | 'moves' | 'reports_done' | 'withdraws'
  /** The words around the quote, as far as the passage goes. */
  before: string
  after: string
}

/** Origin first; also the mentions of commitments merged into this one, as repeats. */
export async function mentionsOf(db: Db | Tx, id: number): Promise<MentionView[]> {
  const rows = await db
    .select({ mention, source, text: sourceText.text, ...markAt })
    .from(mention)
    .innerJoin(source, eq(source.id, mention.sourceId))
    .innerJoin(sourceText, eq(sourceText.sourceId, source.id))
    .where(inArray(mention.commitmentId, mergedInto(id)))
    .orderBy(sql`${mention.commitmentId} <> ${id}`, asc(mention.id))
  const passages = await passagesOf(db, [...new Set(rows.map((row) => row.source.id))])
  return rows
    .filter((row) => !isToldBetter(row.mention, rows, id))
    .map(({ mention: m, source: s, text, page, atMs }) => ({
      ...{ id: m.id, commitmentId: m.commitmentId, sourceId: s.id, sourceTitle: s.title },
      ...{ said: s.said, publisher: s.publisher, url: s.url, quote: m.quote },
      ...{ start: m.start, end: m.end, speaker: m.speaker, page, atMs },
      role: m.commitmentId === id ? m.role : 'repeats',
      ...surroundings(text, m, passages),
    }))
}

/** What a merged line brings along may stand with the line itself already, with its own role. */
function isToldBetter(
  m: typeof mention.$inferSelect,
  rows: ReadonlyArray<{ mention: typeof mention.$inferSelect }>,
  id: number,
): boolean {
  if (m.commitmentId === id) return false
  return rows.some(
    ({ mention: own }) =>
      own.commitmentId === id && own.sourceId === m.sourceId && own.start === m.start,
  )
}

type Span = Pick<typeof passage.$inferSelect, 'sourceId' | 'start' | 'end'>

function passagesOf(db: Db | Tx, sourceIds: number[]): Promise<Span[]> {
  const { sourceId, start, end } = passage
  return db.select({ sourceId, start, end }).from(passage).where(inArray(sourceId, sourceIds))
}

function surroundings(text: string, at: Span, passages: readonly Span[]) {
  const around = passages.find(
    (p) => p.sourceId === at.sourceId && p.start <= at.start && p.end >= at.end,
  )
  return {
    before: text.slice(around?.start ?? Math.max(0, at.start - 600), at.start),
    after: text.slice(at.end, around?.end ?? at.end + 600),
  }
}

import { and, eq, sql } from 'drizzle-orm'
import { among } from './among.js'
import type { Db, Tx } from './connect.js'
import { undoneIds } from './event-state.js'
import { mention } from './schema/commitment.js'
import { event } from './schema/history.js'

export interface MatchesSettled {
  /** `candidate:line` of pairs that a person told apart. */
  apart: Set<string>
  /** `start:line` of reports of the source that were taken or told apart. */
  reports: Set<string>
}

/** Which suggestions of these candidates and of this source's reports need no further look. */
export async function matchesSettled(
  db: Db | Tx,
  { lineIds, sourceId }: { lineIds: readonly number[]; sourceId: number | null },
): Promise<MatchesSettled> {
  const told = await toldApart(db, lineIds, sourceId)
  const pairs = told.map(({ commitmentId, after }) => ({ commitmentId, ...after }) as Told)
  return {
    apart: new Set(pairs.flatMap((one) => (one.start === undefined ? pairOf(one) : []))),
    reports: new Set([
      ...pairs.flatMap((one) =>
        one.start === undefined ? [] : [`${one.start}:${one.commitmentId}`],
      ),
      ...(sourceId === null ? [] : await mentionedIn(db, sourceId)),
    ]),
  }
}

interface Told {
  commitmentId: number | null
  of?: number
  start?: number
}

const pairOf = ({ commitmentId, of }: Told): string[] => [`${commitmentId}:${of ?? 0}`]

async function toldApart(db: Db | Tx, lineIds: readonly number[], sourceId: number | null) {
  const { id, kind, commitmentId, after, undoesId, axis } = event
  const columns = { id, kind, commitmentId, after, undoesId, sourceId: event.sourceId }
  const ofSource =
    sourceId === null
      ? []
      : await db
          .select({ commitmentId })
          .from(event)
          .where(and(eq(event.sourceId, sourceId), eq(axis, 'match')))
  const concerned = [...new Set([...lineIds, ...ofSource.flatMap((row) => row.commitmentId ?? [])])]
  if (concerned.length === 0) return []
  // An undo names the line alone, so all that was said of the line is read.
  const rows = await db
    .select(columns)
    .from(event)
    .where(and(among(commitmentId, concerned), eq(axis, 'match')))
  const undone = undoneIds(rows)
  const mine = (row: (typeof rows)[number]) =>
    row.sourceId === null ? lineIds.includes(row.commitmentId ?? 0) : row.sourceId === sourceId
  return rows.filter((row) => row.kind === 'told_apart' && !undone.has(row.id) && mine(row))
}

async function mentionedIn(db: Db | Tx, sourceId: number): Promise<string[]> {
  const rows = await db
    .select({ start: mention.start, commitmentId: mention.commitmentId })
    .from(mention)
    .where(and(eq(mention.sourceId, sourceId), sql`${mention.role} <> 'origin'`))
  return rows.map(({ start, commitmentId }) => `${start}:${commitmentId}`)
}

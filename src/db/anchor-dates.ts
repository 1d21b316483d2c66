import { and, asc, eq } from 'drizzle-orm'
import type { Day } from '../domain/window.js'
import { among } from './among.js'
import type { Db, Tx } from './connect.js'
import { undoneIds } from './event-state.js'
import { event } from './schema/history.js'

/** The days that people gave for the events on which dates hang, by commitment; the latest counts. */
export async function anchorDates(db: Db | Tx, ids: readonly number[]): Promise<Map<number, Day>> {
  const rows = await db
    .select()
    .from(event)
    .where(and(eq(event.axis, 'window'), among(event.commitmentId, ids)))
    .orderBy(asc(event.id))
  const undone = undoneIds(rows)
  return new Map(
    rows.flatMap(({ id, kind, commitmentId, after }) => {
      if (kind !== 'anchored' || undone.has(id) || commitmentId === null) return []
      return typeof after?.date === 'string' ? [[commitmentId, after.date]] : []
    }),
  )
}

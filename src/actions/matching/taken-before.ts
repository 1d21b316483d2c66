import { and, desc, eq } from 'drizzle-orm'
import { event } from '../../db/schema/history.js'
import type { TxCtx } from '../context.js'
import { type Place, placeIn } from '../mention.js'

/** The event by which this very request took the words before it was repeated after a crash. */
export async function takenBefore(tx: TxCtx, of: number, place: Place): Promise<number | null> {
  const { request } = tx.actor
  if (request === null) return null
  const events = await tx.db
    .select()
    .from(event)
    .where(and(eq(event.commitmentId, of), eq(event.request, request), eq(event.kind, 'mentioned')))
    .orderBy(desc(event.id))
  return events.find(({ after }) => isSame(placeIn(after?.mention), place))?.id ?? null
}

const isSame = (a: Place | null, b: Place): boolean =>
  a?.sourceId === b.sourceId && a.start === b.start && a.end === b.end && a.role === b.role

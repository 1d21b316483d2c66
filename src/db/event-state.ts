import { asc, eq, type SQL } from 'drizzle-orm'
import type { Db, Tx } from './connect.js'
import type { EventRow } from './events.js'
import { event } from './schema/history.js'

/** Ids of events that were taken back and not put back again; undoing an undo is possible. */
export function undoneIds(events: ReadonlyArray<Pick<EventRow, 'id' | 'undoesId'>>): Set<number> {
  const undone = new Set<number>()
  // What undoes an event comes after it, so the latest are settled first.
  for (const one of events.toSorted((a, b) => b.id - a.id)) {
    if (one.undoesId !== null && !undone.has(one.id)) undone.add(one.undoesId)
  }
  return undone
}

/** Ids of the events that hold at a cut: written by then, and not taken back by then. */
export function standingAt(
  events: ReadonlyArray<Pick<EventRow, 'id' | 'undoesId'>>,
  cut: number,
): Set<number> {
  const known = events.filter((one) => one.id <= cut)
  const undone = undoneIds(known)
  return new Set(known.flatMap(({ id }) => (undone.has(id) ? [] : [id])))
}

/** All events about the same thing as this one, in order: its commitment, or else its person. */
export function eventsBeside(db: Db | Tx, one: EventRow): Promise<EventRow[]> {
  return db.select().from(event).where(besides(one)).orderBy(asc(event.id))
}

function besides(one: EventRow): SQL | undefined {
  if (one.commitmentId !== null) return eq(event.commitmentId, one.commitmentId)
  if (one.sourceId !== null) return eq(event.sourceId, one.sourceId)
  if (one.personId !== null) return eq(event.personId, one.personId)
  return eq(event.id, one.id)
}

export async function eventById(db: Db | Tx, id: number): Promise<EventRow | null> {
  const [row] = await db.select().from(event).where(eq(event.id, id))
  return row ?? null
}

/** The events of one bulk act that are not undoes, in order. */
export function eventsOfBatch(db: Db | Tx, batch: string): Promise<EventRow[]> {
  return db.select().from(event).where(eq(event.batch, batch)).orderBy(asc(event.id))
}

export function eventsOfCommitment(db: Db | Tx, id: number): Promise<EventRow[]> {
  return db.select().from(event).where(eq(event.commitmentId, id)).orderBy(asc(event.id))
}

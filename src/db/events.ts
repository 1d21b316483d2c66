import type { Temporal } from 'temporal-polyfill'
import type { Tx } from './connect.js'
import { slices } from './groups.js'
import { type Axis, type Channel, event } from './schema/history.js'

/** When, who, by which way: the same for all events of one act. */
export interface Stamp {
  at: Temporal.Instant
  actorId: number | null
  channel: Channel
  request: string | null
}

export interface NewEvent {
  kind: string
  axis: Axis
  commitmentId?: number | null
  sourceId?: number | null
  personId?: number | null
  partyId?: number | null
  before?: Record<string, unknown> | null
  after?: Record<string, unknown> | null
  noteId?: number | null
  undoesId?: number | null
  batch?: string | null
}

export type EventRow = typeof event.$inferSelect

/** Appends lines to the history and gives their ids in the same order. */
export async function appendEvents(
  tx: Tx,
  stamp: Stamp,
  events: readonly NewEvent[],
): Promise<number[]> {
  const ids: number[] = []
  for (const some of slices(events, 1000)) {
    const rows = await tx
      .insert(event)
      .values(some.map((one) => ({ ...stamp, ...one })))
      .returning({ id: event.id })
    ids.push(...rows.map((row) => row.id))
  }
  return ids
}

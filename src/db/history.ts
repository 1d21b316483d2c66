import type { Temporal } from 'temporal-polyfill'
import type { Db, Tx } from './connect.js'
import type { Axis, Channel } from './schema/history.js'

export interface EventView {
  id: number
  at: Temporal.Instant
  actor: { id: number; name: string | null; address: string | null } | null
  channel: Channel
  kind: string
  axis: Axis
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
  note: string | null
  undoesId: number | null
  undone: boolean
  batch: string | null
  /** One readable line. */
  words: string
}

/** Oldest first. */
export async function history(_db: Db | Tx, _commitmentId: number): Promise<EventView[]> {
  throw new Error('not filled in yet')
}

import { eventById } from '../db/event-state.js'
import type { EventRow } from '../db/events.js'
import type { TxCtx } from './context.js'

export interface Chain {
  /** The act itself, at the end of a chain of undoes of undoes. */
  root: EventRow
  /** How many undoes lie between: undoing at an even depth takes the act back, at an odd one puts it back. */
  depth: number
}

export async function chainOf(ctx: TxCtx, one: EventRow): Promise<Chain> {
  const before = one.undoesId === null ? null : await eventById(ctx.db, one.undoesId)
  if (before === null) return { root: one, depth: 0 }
  const { root, depth } = await chainOf(ctx, before)
  return { root, depth: depth + 1 }
}

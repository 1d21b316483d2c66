import type { RegisterLine } from '../domain/register.js'
import type { Ctx } from './context.js'

/** One of: an event, the latest act on a commitment, all acts of a batch. */
export interface UndoInput {
  eventId?: number
  commitmentId?: number
  batch?: string
}

export async function undo(
  _ctx: Ctx,
  _input: UndoInput,
): Promise<{ undone: number; line: RegisterLine | null }> {
  throw new Error('not filled in yet')
}

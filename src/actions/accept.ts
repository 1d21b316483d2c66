import type { Hearer } from '../db/hearers.js'
import type { RegisterLine } from '../domain/register.js'
import type { Ctx } from './context.js'
import type { Edits } from './edits.js'

export interface AcceptInput {
  id: number
  edits?: Edits
  /** Accepted without anybody having looked at it. */
  unseen?: boolean
}

export async function accept(
  _ctx: Ctx,
  _input: AcceptInput,
): Promise<{ line: RegisterLine; heardBy: Hearer[] }> {
  throw new Error('not filled in yet')
}

import type { Hearer } from '../db/hearers.js'
import type { RegisterLine } from '../domain/register.js'
import type { Day } from '../domain/window.js'
import type { Ctx } from './context.js'

export interface AddByHandInput {
  title: string
  /** Must stand in the source word for word when a source is given. */
  quote?: string | null
  sourceId?: number | null
  committedBy: string[]
  owedTo?: string[]
  due?: { from: Day | null; until: Day | null } | null
  dueText?: string
  criterion?: string | null
  /** Address. */
  follower?: string | null
  tags?: string[]
}

export async function addByHand(
  _ctx: Ctx,
  _input: AddByHandInput,
): Promise<{ line: RegisterLine; heardBy: Hearer[] }> {
  throw new Error('not filled in yet')
}

import type { RegisterLine } from '../domain/register.js'
import type { Day } from '../domain/window.js'
import type { Ctx } from './context.js'

export interface MoveDateInput {
  id: number
  from?: Day | null
  until: Day | null
  kind: 'agreed' | 'one_sided'
  /** Who announced it. */
  by: string
  why?: string | null
  sourceId?: number | null
  version?: number
}

export async function moveDate(
  _ctx: Ctx,
  _input: MoveDateInput,
): Promise<{ line: RegisterLine; eventId: number }> {
  throw new Error('not filled in yet')
}

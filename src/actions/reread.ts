import type { RegisterLine } from '../domain/register.js'
import type { Day } from '../domain/window.js'
import type { Ctx } from './context.js'

export interface RereadInput {
  id: number
  from?: Day | null
  until: Day | null
  why: string
  version?: number
}

export async function reread(
  _ctx: Ctx,
  _input: RereadInput,
): Promise<{ line: RegisterLine; eventId: number }> {
  throw new Error('not filled in yet')
}

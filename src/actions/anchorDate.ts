import type { RegisterLine } from '../domain/register.js'
import type { Day } from '../domain/window.js'
import type { Ctx } from './context.js'

export async function anchorDate(
  _ctx: Ctx,
  _input: { id: number; date: Day },
): Promise<{ line: RegisterLine; eventId: number }> {
  throw new Error('not filled in yet')
}

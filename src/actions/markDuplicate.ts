import type { RegisterLine } from '../domain/register.js'
import type { Ctx } from './context.js'

export async function markDuplicate(
  _ctx: Ctx,
  _input: { id: number; of: number },
): Promise<{ line: RegisterLine }> {
  throw new Error('not filled in yet')
}

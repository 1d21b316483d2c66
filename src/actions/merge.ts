import type { RegisterLine } from '../domain/register.js'
import type { Ctx } from './context.js'

export async function merge(
  _ctx: Ctx,
  _input: { id: number; into: number },
): Promise<{ line: RegisterLine }> {
  throw new Error('not filled in yet')
}

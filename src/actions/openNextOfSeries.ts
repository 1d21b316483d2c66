import type { RegisterLine } from '../domain/register.js'
import type { Ctx } from './context.js'

export async function openNextOfSeries(
  _ctx: Ctx,
  _input: { id: number },
): Promise<{ line: RegisterLine | null }> {
  throw new Error('not filled in yet')
}

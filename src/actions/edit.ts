import type { RegisterLine } from '../domain/register.js'
import type { Ctx } from './context.js'
import type { Edits } from './edits.js'

export async function edit(
  _ctx: Ctx,
  _input: { id: number; edits: Edits },
): Promise<{ line: RegisterLine }> {
  throw new Error('not filled in yet')
}

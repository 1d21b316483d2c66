import type { Ctx } from './context.js'

export async function erasePerson(
  _ctx: Ctx,
  _input: { personId: number },
): Promise<{ erased: boolean }> {
  throw new Error('not filled in yet')
}

import type { Person } from '../domain/register.js'
import type { Ctx } from './context.js'

export async function confirmPerson(
  _ctx: Ctx,
  _input: { personId: number },
): Promise<{ person: Person }> {
  throw new Error('not filled in yet')
}

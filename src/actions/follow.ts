import type { Person, RegisterLine } from '../domain/register.js'
import type { Ctx } from './context.js'

export async function follow(
  _ctx: Ctx,
  _input: { id: number; address: string | null },
): Promise<{
  line: RegisterLine
  person: Person | null
  created: boolean
  eventId: number | null
}> {
  throw new Error('not filled in yet')
}

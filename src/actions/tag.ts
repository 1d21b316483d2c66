import type { RegisterLine } from '../domain/register.js'
import type { Ctx } from './context.js'

export async function tag(
  _ctx: Ctx,
  _input: { id: number; tags: string[]; remove?: boolean },
): Promise<{ line: RegisterLine; eventId: number | null }> {
  throw new Error('not filled in yet')
}

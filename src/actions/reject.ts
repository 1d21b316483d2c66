import type { RegisterLine } from '../domain/register.js'
import type { Ctx } from './context.js'

export async function reject(
  _ctx: Ctx,
  _input: { id: number; why: string; version?: number },
): Promise<{ line: RegisterLine }> {
  throw new Error('not filled in yet')
}

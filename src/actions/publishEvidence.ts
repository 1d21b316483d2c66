import type { RegisterLine } from '../domain/register.js'
import type { Ctx } from './context.js'

export async function publishEvidence(
  _ctx: Ctx,
  _input: { evidenceId: number; visibility: 'internal' | 'public' },
): Promise<{ line: RegisterLine; eventId: number }> {
  throw new Error('not filled in yet')
}

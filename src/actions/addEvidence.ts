import type { RegisterLine } from '../domain/register.js'
import type { Day } from '../domain/window.js'
import type { Ctx } from './context.js'

export interface EvidenceInput {
  url?: string | null
  title?: string | null
  dated?: Day | null
  note?: string | null
  stance?: 'supports' | 'contradicts'
  saidBy?: 'promiser' | 'counterpart' | 'third_party' | 'ourselves'
  visibility?: 'internal' | 'public'
}

export async function addEvidence(
  _ctx: Ctx,
  _input: EvidenceInput & { id: number },
): Promise<{ line: RegisterLine; evidenceId: number; eventId: number }> {
  throw new Error('not filled in yet')
}

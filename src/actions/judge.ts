import type { Completion } from '../domain/commitment.js'
import type { RegisterLine } from '../domain/register.js'
import type { Day } from '../domain/window.js'
import type { EvidenceInput } from './addEvidence.js'
import type { Ctx } from './context.js'

export interface JudgeInput {
  id: number
  completion: Completion
  /** The day it happened; for fulfilled ones today when absent. */
  on?: Day | null
  evidence?: EvidenceInput | null
  note?: string | null
  /** Required for not_fulfilled, withdrawn and lapsed. */
  reason?: string | null
  /** One share of a joint commitment. */
  party?: string | null
  /** Of a partly fulfilled one: is the rest still expected (default), and by when. */
  restExpected?: boolean | null
  restBy?: Day | null
  version?: number
}

export async function judge(
  _ctx: Ctx,
  _input: JudgeInput,
): Promise<{ line: RegisterLine; eventId: number }> {
  throw new Error('not filled in yet')
}

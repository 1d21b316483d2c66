import type { PartyView } from '../db/parties.js'
import type { Day } from '../domain/window.js'
import type { Ctx } from './context.js'

export interface EditPartyInput {
  id: number
  name?: string
  /** The day a new name holds from; quotes of earlier days keep the old one. Absent: a correction. */
  renamedOn?: Day | null
  kind?: PartyView['kind']
  parent?: string | null
  successor?: string | null
  aliases?: string[]
  followerAddress?: string | null
}

export async function editParty(_ctx: Ctx, _input: EditPartyInput): Promise<{ party: PartyView }> {
  throw new Error('not filled in yet')
}

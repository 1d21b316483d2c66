import type { PartyView } from '../db/parties.js'
import type { Ctx } from './context.js'

export interface AddPartyInput {
  name: string
  kind?: PartyView['kind']
  /** Name of the entity it belongs to. */
  parent?: string | null
  aliases?: string[]
  /** Address of the person who follows its promises by default. */
  followerAddress?: string | null
}

export async function addParty(
  _ctx: Ctx,
  _input: AddPartyInput,
): Promise<{ party: PartyView; created: boolean }> {
  throw new Error('not filled in yet')
}

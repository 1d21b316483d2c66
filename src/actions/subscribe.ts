import type { Direction } from '../domain/commitment.js'
import type { Person } from '../domain/register.js'
import type { Ctx } from './context.js'

export type SubscriptionFilter =
  | { kind: 'all' }
  | { kind: 'party'; party: string }
  | { kind: 'direction'; direction: Direction }
  | { kind: 'source'; sourceId: number }
  | { kind: 'tag'; tag: string }
  | { kind: 'commitment'; id: number }

export interface SubscribeInput {
  address: string
  filter: SubscriptionFilter
  digest?: Person['digest']
}

export async function subscribe(
  _ctx: Ctx,
  _input: SubscribeInput,
): Promise<{ person: Person; created: boolean; eventId: number | null }> {
  throw new Error('not filled in yet')
}

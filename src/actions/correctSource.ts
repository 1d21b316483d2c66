import type { Window } from '../domain/window.js'
import type { SourceFacts } from './addSource.js'
import type { Ctx } from './context.js'

export interface CorrectSourceInput {
  id: number
  facts: Partial<SourceFacts> & { followerAddress?: string | null }
  /** Ids whose window is replaced by the new reading. */
  approve?: number[] | 'all' | 'none'
}

export interface WindowChange {
  id: number
  title: string
  before: Window | null
  after: Window | null
  approved: boolean
}

export async function correctSource(
  _ctx: Ctx,
  _input: CorrectSourceInput,
): Promise<{ changes: WindowChange[] }> {
  throw new Error('not filled in yet')
}

import type { CommitmentRow } from '../db/line-view.js'
import type { PersonRow } from '../db/people.js'
import { change } from './change.js'
import type { TxCtx } from './context.js'
import { ensurePerson } from './ensure-person.js'

export interface NewFollower {
  person: PersonRow | null
  /** The address was not known before. */
  created: boolean
  /** Null when they follow it already. */
  eventId: number | null
}

/** Sets who follows a commitment, or with null nobody of its own. */
export async function editFollower(
  ctx: TxCtx,
  row: CommitmentRow,
  address: string | null,
): Promise<NewFollower> {
  const ensured = address?.trim() ? await ensurePerson(ctx, address) : null
  const person = ensured?.row ?? null
  const created = ensured?.created ?? false
  const followerId = person?.id ?? null
  if (followerId === row.followerId) return { person, created, eventId: null }
  const kind = followerId === null ? 'unfollowed' : 'followed'
  const done = await change(ctx, row, {
    kind,
    axis: 'follow',
    patch: { followerId },
    personId: followerId,
  })
  return { person, created, eventId: done.eventId }
}

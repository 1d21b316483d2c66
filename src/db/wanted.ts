import { among } from './among.js'
import type { Db, Tx } from './connect.js'
import { hearers } from './hearers.js'
import { type NoticeRow, pairKey, snoozes } from './notices.js'
import { commitment } from './schema/commitment.js'

/**
 * Those of the notices that their people still want: the commitment is open and its date the same,
 * the person still hears of it and did not put it off, and nobody looked since a check-in was due.
 */
export async function stillWanted(
  tx: Db | Tx,
  notices: readonly NoticeRow[],
): Promise<Set<number>> {
  const ids = [...new Set(notices.map((n) => n.commitmentId))]
  if (ids.length === 0) return new Set()
  const { id, review, closed, arm, lastChecked } = commitment
  const rows = await tx
    .select({ id, review, closed, arm, lastChecked })
    .from(commitment)
    .where(among(id, ids))
  const states = new Map(rows.map((row) => [row.id, row]))
  const [heard, putOff] = [await hearers(tx, ids), await snoozes(tx, ids)]
  const wanted = notices.filter((n) => {
    const state = states.get(n.commitmentId)
    const until = putOff.get(pairKey(n.personId, n.commitmentId))
    return (
      state !== undefined &&
      isOwed(state, n) &&
      (until === undefined || until <= n.day) &&
      (heard.get(n.commitmentId) ?? []).some((hearer) => hearer.personId === n.personId)
    )
  })
  return new Set(wanted.map((n) => n.id))
}

type State = Pick<typeof commitment.$inferSelect, 'review' | 'closed' | 'arm' | 'lastChecked'>

function isOwed(state: State, n: NoticeRow): boolean {
  if (state.review !== 'accepted' || state.closed || state.arm !== n.arm) return false
  const asksForLook = /^check_(in|back):/.test(n.milestone)
  return !asksForLook || state.lastChecked === null || state.lastChecked < n.day
}

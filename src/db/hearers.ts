import type { Db, Tx } from './connect.js'
import { followersOf } from './hearing/followers.js'
import type { Hearer } from './hearing/hearer.js'
import { keepers } from './hearing/keepers.js'
import { mutesOf } from './hearing/mutes.js'
import { subscribersOf } from './hearing/subscribers.js'

export type { Hearer } from './hearing/hearer.js'

/**
 * Who is owed the notices of each commitment: its follower (own, else its source's, else a
 * promising party's), everyone with a matching subscription, and the register keepers when that
 * is nobody. Only people whose address is confirmed and takes mail and who have not stopped it,
 * for all or for this one. Ids without hearers are in the map with an empty list.
 */
export async function hearers(
  db: Db | Tx,
  lineIds: readonly number[],
): Promise<Map<number, Hearer[]>> {
  const result = new Map<number, Hearer[]>(lineIds.map((id) => [id, []]))
  if (lineIds.length === 0) return result
  const muted = await mutesOf(db, lineIds)
  const add = (id: number, hearer: Hearer) => {
    const list = result.get(id)
    if (!list || muted.has(`${id}:${hearer.personId}`)) return
    if (!list.some((known) => known.personId === hearer.personId)) list.push(hearer)
  }
  for (const { id, ...hearer } of await followersOf(db, lineIds)) add(id, hearer)
  for (const { id, ...hearer } of await subscribersOf(db, lineIds)) add(id, hearer)
  const unheard = [...result].filter(([, list]) => list.length === 0)
  if (unheard.length === 0) return result
  const keeping = await keepers(db)
  for (const [id] of unheard) for (const hearer of keeping) add(id, hearer)
  return result
}

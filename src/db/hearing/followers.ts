import { and } from 'drizzle-orm'
import { among } from '../among.js'
import type { Db, Tx } from '../connect.js'
import { lineParts } from '../line-parts.js'
import { commitment } from '../schema/commitment.js'
import { person } from '../schema/person.js'
import type { Hearer } from './hearer.js'
import { reachable } from './reachable.js'

/** The follower of each commitment, named by itself or by default, where mail reaches them. */
export async function followersOf(
  db: Db | Tx,
  ids: readonly number[],
): Promise<Array<Hearer & { id: number }>> {
  const own = await db
    .select({ id: commitment.id, followerId: commitment.followerId })
    .from(commitment)
    .where(among(commitment.id, ids))
  const parts = await lineParts(db, ids)
  const wanted = own.map(({ id, followerId }) => ({
    id,
    personId: followerId ?? parts.get(id)?.defaultFollowerId ?? null,
  }))
  const addresses = await addressesOf(db, [...new Set(wanted.flatMap((w) => w.personId ?? []))])
  return wanted.flatMap(({ id, personId }) => {
    const address = personId === null ? undefined : addresses.get(personId)
    if (personId === null || address === undefined) return []
    return [{ id, personId, address, why: 'follower' as const }]
  })
}

async function addressesOf(db: Db | Tx, ids: readonly number[]): Promise<Map<number, string>> {
  const rows = await db
    .select({ id: person.id, address: person.address })
    .from(person)
    .where(and(among(person.id, ids), reachable()))
  return new Map(rows.flatMap((r) => (r.address === null ? [] : [[r.id, r.address] as const])))
}

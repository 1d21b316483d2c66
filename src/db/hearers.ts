import type { Db, Tx } from './connect.js'

export interface Hearer {
  personId: number
  address: string
  why: 'follower' | 'subscription' | 'keeper'
}

/**
 * Who is owed the notices of each commitment: its follower (own, else its source's, else a
 * promising party's), everyone with a matching subscription, and the register keepers when that
 * is nobody. Only people whose address is confirmed and takes mail and who have not stopped it,
 * for all or for this one. Ids without hearers are in the map with an empty list.
 */
export async function hearers(
  _db: Db | Tx,
  _lineIds: readonly number[],
): Promise<Map<number, Hearer[]>> {
  throw new Error('not filled in yet')
}

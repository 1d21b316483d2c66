import { among } from '../among.js'
import type { Db, Tx } from '../connect.js'
import { mute } from '../schema/delivery.js'

/** `commitment:person` of everyone who does not want to hear of one of these. */
export async function mutesOf(db: Db | Tx, ids: readonly number[]): Promise<Set<string>> {
  const rows = await db.select().from(mute).where(among(mute.commitmentId, ids))
  return new Set(rows.map((row) => `${row.commitmentId}:${row.personId}`))
}

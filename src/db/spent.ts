import { createHash } from 'node:crypto'
import type { Db, Tx } from './connect.js'
import { spentToken } from './schema/work.js'

/**
 * Spends a link for one purpose; false when it was spent before. Runs in the transaction of the
 * act, so that the two happen together or not at all. Only a hash is stored.
 */
export async function spend(db: Db | Tx, token: string, use = ''): Promise<boolean> {
  const id = createHash('sha256').update(`${use}\n${token}`).digest('base64url')
  const rows = await db
    .insert(spentToken)
    .values({ id })
    .onConflictDoNothing()
    .returning({ id: spentToken.id })
  return rows.length === 1
}

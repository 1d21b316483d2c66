import type { Db, Tx } from './connect.js'
import { authSession } from './schema/auth.js'

/** Whether anybody has an open session: until then the operator's terminal is the way in. */
export async function everSignedIn(db: Db | Tx): Promise<boolean> {
  const rows = await db.select({ id: authSession.id }).from(authSession).limit(1)
  return rows.length > 0
}

import { count, eq } from 'drizzle-orm'
import type { Db } from './connect.js'
import { event } from './schema/history.js'

/** How many lines of history a command or request with this id has written. */
export async function linesOfRequest(db: Db, requestId: string): Promise<number> {
  const rows = await db.select({ lines: count() }).from(event).where(eq(event.request, requestId))
  return rows[0]?.lines ?? 0
}

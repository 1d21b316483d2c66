import { and, desc, eq, inArray } from 'drizzle-orm'
import type { Db, Tx } from './connect.js'
import { event } from './schema/history.js'

/** Whether the person was removed and nobody has changed their entry since: then they stay out. */
export async function isRemoved(db: Db | Tx, personId: number): Promise<boolean> {
  const [last] = await db
    .select({ kind: event.kind })
    .from(event)
    .where(
      and(
        eq(event.personId, personId),
        eq(event.axis, 'person'),
        inArray(event.kind, ['removed', 'edited']),
      ),
    )
    .orderBy(desc(event.id))
    .limit(1)
  return last?.kind === 'removed'
}

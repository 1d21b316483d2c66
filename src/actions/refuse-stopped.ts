import { and, desc, eq } from 'drizzle-orm'
import type { PersonRow } from '../db/people.js'
import { event } from '../db/schema/history.js'
import { PledgeError } from '../domain/errors.js'
import type { TxCtx } from './context.js'

/**
 * Who stopped all mail is not subscribed again by others. Somebody removed by an operator may be
 * taken back by one, and everybody may come back by themselves.
 */
export async function refuseStopped(ctx: TxCtx, row: PersonRow): Promise<void> {
  if (row.stoppedAt === null || ctx.actor.personId === row.id) return
  const [last] = await ctx.db
    .select({ id: event.id, kind: event.kind })
    .from(event)
    .where(and(eq(event.personId, row.id), eq(event.kind, 'removed')))
    .orderBy(desc(event.id))
    .limit(1)
  const [stop] = await ctx.db
    .select({ id: event.id })
    .from(event)
    .where(and(eq(event.personId, row.id), eq(event.kind, 'stopped')))
    .orderBy(desc(event.id))
    .limit(1)
  if (!stop || (last && last.id > stop.id)) return
  throw new PledgeError(
    'not_allowed',
    `${row.address ?? 'This person'} stopped all mail from here.`,
    `If they ask for it again, take that back first: pledgewatch undo ${stop.id}.`,
  )
}

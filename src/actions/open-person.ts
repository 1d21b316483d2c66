import { eq } from 'drizzle-orm'
import type { PersonRow } from '../db/people.js'
import { person } from '../db/schema/person.js'
import { PledgeError } from '../domain/errors.js'
import type { TxCtx } from './context.js'

/** The row, locked; PledgeError 'not_found' when there is none or it was erased. */
export async function openPerson(ctx: TxCtx, id: number): Promise<PersonRow> {
  const [row] = await ctx.db.select().from(person).where(eq(person.id, id)).for('update')
  if (row && row.erasedAt === null) return row
  throw new PledgeError(
    'not_found',
    `There is no person ${id}.`,
    'pledgewatch person list shows them.',
  )
}

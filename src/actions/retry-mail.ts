import { requeue } from '../db/mail-acts.js'
import { PledgeError } from '../domain/errors.js'
import { type Ctx, inTransaction } from './context.js'

/** Lets a mail that failed or was given up be tried again. */
export async function retryMail(ctx: Ctx, { id }: { id: number }): Promise<void> {
  const done = await inTransaction(ctx, ({ db }) => requeue(db, id))
  if (done) return
  throw new PledgeError(
    'conflict',
    `Mail ${id} is not one that failed.`,
    'pledgewatch mail list --failed shows those that did.',
  )
}

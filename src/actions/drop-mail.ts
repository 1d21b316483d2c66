import { cancelMail } from '../db/mail-acts.js'
import { PledgeError } from '../domain/errors.js'
import { type Ctx, inTransaction } from './context.js'

/** Takes a waiting mail out of the outbox for good. */
export async function dropMail(ctx: Ctx, { id }: { id: number }): Promise<void> {
  const done = await inTransaction(ctx, ({ db }) => cancelMail(db, id))
  if (done) return
  throw new PledgeError(
    'conflict',
    `Mail ${id} does not wait to be sent.`,
    'pledgewatch mail list shows the state of each.',
  )
}

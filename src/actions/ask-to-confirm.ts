import { queueMail } from '../db/outbox.js'
import { personById } from '../db/people.js'
import { PledgeError } from '../domain/errors.js'
import { type Ctx, inTransaction } from './context.js'

/** Mails a person the link that confirms their address; reminders wait until it is used. */
export function askToConfirm(ctx: Ctx, { personId }: { personId: number }): Promise<number> {
  return inTransaction(ctx, async ({ db }) => {
    const person = await personById(db, personId, ctx.settings)
    if (person?.address == null) {
      throw new PledgeError('not_found', 'That person is not in the register.', 'Add them first.')
    }
    if (person.confirmed) {
      throw new PledgeError('conflict', `${person.address} is confirmed.`, 'Nothing is to be done.')
    }
    return queueMail(db, { kind: 'confirm', personId, composedAt: ctx.now })
  })
}

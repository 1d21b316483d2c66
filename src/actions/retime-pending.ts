import { pendingDays, retime } from '../db/pending-times.js'
import { sendTime } from '../domain/clock-time.js'
import type { Person } from '../domain/register.js'
import type { TxCtx } from './context.js'

/** What waits for the person is mailed at the hour and on the days they take mail now. */
export async function retimePending({ db, now }: TxCtx, person: Person): Promise<void> {
  for (const day of await pendingDays(db, person.id)) {
    await retime(db, person.id, day, sendTime(person, day, now))
  }
}

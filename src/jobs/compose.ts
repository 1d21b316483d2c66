import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '../db/connect.js'
import { lockDue, type NoticeRow, overtakeQueued, peopleOwed, setNotices } from '../db/notices.js'
import { firstMailAbout, lastMailAboutSeveral, queueMail } from '../db/outbox.js'
import { lockPerson } from '../db/person-lock.js'
import { stillWanted } from '../db/wanted.js'
import { messageIdOf } from '../mail/identity.js'
import { type JobDeps, reasonOf } from './deps.js'

/** A thread grows by one reference a mail; this many of the latest are enough for every reader. */
const THREAD_LENGTH = 10

export interface ComposeDone {
  messages: number
  /** Notices put into them. */
  notices: number
}

/** Puts all that a person is owed by `now` into one mail, one transaction a person. */
export async function compose(deps: JobDeps, now: Temporal.Instant): Promise<ComposeDone> {
  const done: ComposeDone = { messages: 0, notices: 0 }
  for (const personId of await peopleOwed(deps.db, now)) {
    try {
      const notices = await deps.db.transaction((tx) => composeFor(tx, deps, personId, now))
      done.notices += notices
      if (notices > 0) done.messages += 1
    } catch (error) {
      deps.log.error({ person: personId, reason: reasonOf(error) }, 'a mail was not composed')
    }
  }
  return done
}

/** Returns how many notices the person's new mail holds; 0 when there is none. */
async function composeFor(
  tx: Tx,
  deps: JobDeps,
  personId: number,
  now: Temporal.Instant,
): Promise<number> {
  await lockPerson(tx, personId)
  const due = await lockDue(tx, personId, now)
  const wanted = await stillWanted(tx, due)
  const latest = latestOfEach(due.filter((n) => wanted.has(n.id)))
  const told = new Set(latest.map((n) => n.id))
  const dropped = due.filter((n) => !wanted.has(n.id))
  const overtaken = due.filter((n) => wanted.has(n.id) && !told.has(n.id))
  await setNotices(tx, idsOf(dropped), { state: 'cancelled' })
  await setNotices(tx, idsOf(overtaken), { state: 'skipped' })
  if (latest.length === 0) return 0
  await overtakeQueued(tx, personId, latest)
  const refs = await thread(tx, deps, personId, latest)
  const messageId = await queueMail(tx, { kind: 'reminder', personId, composedAt: now, refs })
  await setNotices(tx, idsOf(latest), { state: 'queued', messageId })
  return latest.length
}

const idsOf = (notices: readonly NoticeRow[]) => notices.map((n) => n.id)

/** The rows come by commitment and day: the last one of each commitment is told. */
function latestOfEach(notices: readonly NoticeRow[]): NoticeRow[] {
  return [...new Map(notices.map((n) => [n.commitmentId, n])).values()]
}

/** A mail about one commitment answers the first about it; one about several the one before. */
async function thread(
  tx: Tx,
  deps: JobDeps,
  personId: number,
  notices: readonly NoticeRow[],
): Promise<string[]> {
  const [only, ...more] = notices
  if (only === undefined) return []
  const earlier =
    more.length === 0
      ? await firstMailAbout(tx, personId, only.commitmentId)
      : await lastMailAboutSeveral(tx, personId)
  if (earlier === null) return []
  return [...earlier.refs, messageIdOf(earlier.uid, deps.settings)].slice(-THREAD_LENGTH)
}

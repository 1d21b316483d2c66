import { and, count, desc, eq, inArray, lt } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { Db, Tx } from './connect.js'
import {
  type MessageKind,
  type MessageState,
  message,
  messageBody,
  notice,
} from './schema/delivery.js'
import { person } from './schema/person.js'

/** One mail as the Mail page shows it. */
export interface MailView {
  id: number
  kind: MessageKind
  state: MessageState
  subject: string | null
  /** Where it went; before the first attempt the person's address. */
  to: string | null
  composedAt: Temporal.Instant
  sentAt: Temporal.Instant | null
  attempts: number
  /** The server's answer, or the last error. */
  response: string | null
}

const COLUMNS = {
  id: message.id,
  kind: message.kind,
  state: message.state,
  subject: message.subject,
  recipient: messageBody.recipient,
  address: person.address,
  composedAt: message.composedAt,
  sentAt: message.sentAt,
  attempts: message.attempts,
  response: message.response,
}

const select = (db: Db | Tx) =>
  db
    .select(COLUMNS)
    .from(message)
    .leftJoin(messageBody, eq(messageBody.messageId, message.id))
    .leftJoin(person, eq(person.id, message.personId))

type Row = Omit<MailView, 'to'> & { recipient: string | null; address: string | null }

const view = ({ recipient, address, ...row }: Row): MailView => ({
  ...row,
  to: recipient ?? address,
})

export interface MailFilter {
  states?: readonly MessageState[]
  personId?: number
  /** Only mails with a smaller id: the next page. */
  before?: number
}

/** Newest first. */
export async function mails(
  db: Db | Tx,
  { states, personId, before }: MailFilter,
  limit: number,
): Promise<MailView[]> {
  const rows = await select(db)
    .where(
      and(
        states ? inArray(message.state, [...states]) : undefined,
        personId ? eq(message.personId, personId) : undefined,
        before ? lt(message.id, before) : undefined,
      ),
    )
    .orderBy(desc(message.id))
    .limit(limit)
  return rows.map(view)
}

/** One mail with its bytes, which hold the links of its recipient; null when there is none. */
export async function mailWithBody(
  db: Db | Tx,
  id: number,
): Promise<(MailView & { mime: string | null }) | null> {
  const [row] = await select(db).where(eq(message.id, id))
  if (row === undefined) return null
  const [body] = await db
    .select({ mime: messageBody.mime })
    .from(messageBody)
    .where(eq(messageBody.messageId, id))
  return { ...view(row), mime: body?.mime ?? null }
}

/** Mails that told of this commitment, newest first. */
export async function mailsAbout(db: Db | Tx, commitmentId: number): Promise<MailView[]> {
  const ids = db
    .select({ id: notice.messageId })
    .from(notice)
    .where(eq(notice.commitmentId, commitmentId))
  const rows = await select(db).where(inArray(message.id, ids)).orderBy(desc(message.id)).limit(50)
  return rows.map(view)
}

/** How many mails could not be delivered: waiting for another attempt, given up, not allowed. */
export async function undelivered(db: Db | Tx): Promise<number> {
  const [row] = await db
    .select({ many: count() })
    .from(message)
    .where(inArray(message.state, ['failed', 'dead', 'suppressed']))
  return row?.many ?? 0
}

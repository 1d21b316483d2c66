import { eq, sql } from 'drizzle-orm'
import { Temporal } from 'temporal-polyfill'
import type { Db } from '../../src/db/connect.js'
import { commitment, mention } from '../../src/db/schema/commitment.js'
import { subscription } from '../../src/db/schema/delivery.js'
import { person } from '../../src/db/schema/person.js'
import { source, sourceText } from '../../src/db/schema/source.js'
import { SILENT } from '../../src/domain/log.js'
import { DEFAULT_FETCH, DEFAULT_LADDER, type Settings } from '../../src/domain/settings.js'
import type { Day, Precision } from '../../src/domain/window.js'
import { buildGazetteer } from '../../src/extract/gazetteer.js'
import type { JobDeps } from '../../src/jobs/deps.js'
import { createMailer } from '../../src/mail/mailer.js'
import { type TestDatabase, testDatabase } from '../helpers/database.js'
import { type SmtpSink, smtpSink } from '../helpers/smtp-sink.js'

export const SETTINGS: Settings = {
  publicUrl: 'https://pledges.example.org',
  home: ['Russia'],
  zone: 'UTC',
  hemisphere: 'north',
  dayOrder: 'day_first',
  ladder: DEFAULT_LADDER,
  digest: { hour: 7, weekday: 1, monthDay: 1 },
  mail: { from: 'Pledgewatch <pledges@example.org>', replyTo: null, giveUpHours: 72 },
  fetch: DEFAULT_FETCH,
}

export const at = (text: string) => Temporal.Instant.from(text)

/** A register with a mail server beside it; everything in it is real, and `now` is given. */
export interface World {
  db: Db
  sink: SmtpSink
  deps: JobDeps
  database: TestDatabase
  reset(): Promise<void>
  close(): Promise<void>
}

export async function world(): Promise<World> {
  const database = await testDatabase()
  const sink = await smtpSink()
  const mailer = createMailer({ smtpUrl: sink.url, folder: '' })
  const { db } = database.connection
  const gazetteer = buildGazetteer([])
  const secret = 'a secret of the tests, long enough to sign with'
  return {
    db,
    sink,
    database,
    deps: {
      ...{ db, mailer, secret, gazetteer, settings: SETTINGS, log: SILENT, worker: 'test' },
    },
    reset: async () => {
      await database.reset()
      sink.received.length = 0
      sink.answer(() => null)
    },
    close: async () => {
      await mailer.close()
      await sink.close()
      await database.close()
    },
  }
}

type PersonInput = Partial<typeof person.$inferInsert> & { address: string }

/** A confirmed person who hears of everything and takes no digest. Returns their number. */
export async function listener(db: Db, input: PersonInput): Promise<number> {
  const id = await someone(db, { digest: 'none', ...input })
  await db.insert(subscription).values({ personId: id, filter: 'all' })
  return id
}

export async function someone(db: Db, input: PersonInput): Promise<number> {
  const [row] = await db
    .insert(person)
    .values({ confirmedAt: at('2024-01-01T00:00Z'), ...input })
    .returning({ id: person.id })
  return row?.id ?? 0
}

export interface Pledge {
  title?: string
  from?: Day | null
  until?: Day | null
  precision?: Precision
  said?: Day
  row?: Partial<typeof commitment.$inferInsert>
}

let counter = 0

/** An accepted commitment with a source and a quote. Returns its number. */
export async function pledge(db: Db, input: Pledge = {}): Promise<number> {
  const title = input.title ?? 'Hold the first meeting of the working group'
  const said = input.said ?? '2024-02-28'
  const [of] = await db
    .insert(source)
    .values({ title: 'Talks', said, zone: 'Europe/Moscow', hemisphere: 'north' })
    .returning({ id: source.id })
  const sourceId = of?.id ?? 0
  counter += 1
  const text = `The group will meet. ${counter}`
  await db.insert(sourceText).values({ sourceId, sha256: `${counter}`, text })
  const dated = input.from != null || input.until != null
  const [row] = await db
    .insert(commitment)
    .values({
      review: 'accepted',
      title,
      action: 'hold a meeting',
      kind: dated ? 'dated' : 'undated',
      dueFrom: input.from ?? null,
      dueUntil: input.until ?? null,
      duePrecision: dated ? (input.precision ?? 'month') : null,
      dueText: dated ? 'in April 2024' : null,
      dueBasis: dated ? 'The whole month, as said.' : null,
      firstFrom: input.from ?? null,
      firstUntil: input.until ?? null,
      firstPrecision: dated ? (input.precision ?? 'month') : null,
      ...input.row,
    })
    .returning({ id: commitment.id })
  const id = row?.id ?? 0
  await db.insert(mention).values({
    ...{ commitmentId: id, sourceId, quote: 'The group will meet.', start: 0, end: 20 },
    ...{ speaker: 'The minister', role: 'origin' },
  })
  return id
}

/** Changes a commitment as an act does: the check looks at it again. */
export async function change(
  db: Db,
  id: number,
  columns: Partial<typeof commitment.$inferInsert>,
): Promise<void> {
  await db
    .update(commitment)
    .set({ ...columns, nextCheckAt: '-infinity' })
    .where(eq(commitment.id, id))
}

/** Moves the deadline as an act does: the steps are owed anew. */
export async function move(db: Db, id: number, until: Day): Promise<void> {
  await db
    .update(commitment)
    .set({ dueUntil: until, arm: sql`${commitment.arm} + 1`, nextCheckAt: '-infinity' })
    .where(eq(commitment.id, id))
}

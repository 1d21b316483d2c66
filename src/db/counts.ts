import { sql } from 'drizzle-orm'
import { addDays } from '../domain/calendar.js'
import type { Completion } from '../domain/commitment.js'
import type { Day } from '../domain/window.js'
import type { Db, Tx } from './connect.js'
import { UNFOLLOWED } from './line-filter.js'
import { commitment } from './schema/commitment.js'
import { source } from './schema/source.js'

export interface Counts {
  sources: number
  candidates: number
  accepted: number
  /** Accepted without anybody having looked at it. */
  unseen: number
  open: number
  closed: number
  overdue: number
  /** Deadline today or within so many days after it, not closed. */
  dueIn7: number
  dueIn30: number
  /** Open and inside the window. */
  running: number
  /** Open, without any date. */
  noDate: number
  /** Open, nobody follows it and no default does. */
  unfollowed: number
  /** Of the accepted ones. */
  completion: Record<Completion, number>
  /** Of those whose current deadline has passed. */
  dueSoFar: {
    total: number
    fulfilled: number
    byFirstDate: number
    partly: number
    notFulfilled: number
    notAssessed: number
    other: number
  }
}

/** Counts for the overview, in four queries. */
export async function counts(db: Db | Tx, today: Day): Promise<Counts> {
  const [row] = await db.select(columnsOn(today)).from(commitment)
  const [sources] = await db.select({ count: sql<number>`count(*)::int` }).from(source)
  const verdicts = await db
    .select({ completion: commitment.completion, count: sql<number>`count(*)::int` })
    .from(commitment)
    .where(sql`${commitment.review} = 'accepted'`)
    .groupBy(commitment.completion)
  const completion = completionCounts(verdicts)
  if (!row) throw new Error('a count gave no row')
  const [alone] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(commitment)
    .where(sql`${open} and ${UNFOLLOWED}`)
  const { past, ...rest } = row
  return {
    ...rest,
    unfollowed: alone?.count ?? 0,
    sources: sources?.count ?? 0,
    completion,
    dueSoFar: withOther(past),
  }
}

type Verdicts = ReadonlyArray<{ completion: Completion; count: number }>

function completionCounts(verdicts: Verdicts): Counts['completion'] {
  const of = (completion: Completion) =>
    verdicts.find((one) => one.completion === completion)?.count ?? 0
  return {
    not_assessed: of('not_assessed'),
    in_progress: of('in_progress'),
    partially_fulfilled: of('partially_fulfilled'),
    fulfilled: of('fulfilled'),
    not_fulfilled: of('not_fulfilled'),
    withdrawn: of('withdrawn'),
    lapsed: of('lapsed'),
    unverifiable: of('unverifiable'),
  }
}

const { closed, dueFrom, dueUntil, happenedOn, firstUntil, review, unseen } = commitment
const accepted = sql`${review} = 'accepted'`
const open = sql`(${accepted} and not ${closed})`
const many = (where: ReturnType<typeof sql>) => sql<number>`(count(*) filter (where ${where}))::int`

function columnsOn(today: Day) {
  const within = (days: number) =>
    many(sql`${open} and ${dueUntil} between ${today} and ${addDays(today, days)}`)
  return {
    candidates: many(sql`${review} = 'candidate'`),
    accepted: many(accepted),
    unseen: many(sql`${accepted} and ${unseen}`),
    open: many(open),
    closed: many(sql`${accepted} and ${closed}`),
    overdue: many(sql`${open} and ${dueUntil} < ${today}`),
    ...{ dueIn7: within(7), dueIn30: within(30) },
    running: many(
      sql`${open} and ${dueFrom} <= ${today} and (${dueUntil} is null or ${dueUntil} >= ${today})`,
    ),
    noDate: many(sql`${open} and ${dueFrom} is null and ${dueUntil} is null`),
    past: pastColumns(today),
  }
}

function pastColumns(today: Day) {
  const past = sql`${accepted} and ${dueUntil} < ${today}`
  const judged = (as: Completion) => sql`${past} and ${commitment.completion} = ${as}`
  const first = sql`coalesce(${firstUntil}, ${dueUntil})`
  return {
    total: many(past),
    fulfilled: many(judged('fulfilled')),
    byFirstDate: many(sql`${judged('fulfilled')} and ${happenedOn} <= ${first}`),
    partly: many(judged('partially_fulfilled')),
    notFulfilled: many(judged('not_fulfilled')),
    notAssessed: many(judged('not_assessed')),
  }
}

function withOther(past: Omit<Counts['dueSoFar'], 'other'>): Counts['dueSoFar'] {
  const { total, fulfilled, partly, notFulfilled, notAssessed } = past
  return { ...past, other: total - fulfilled - partly - notFulfilled - notAssessed }
}

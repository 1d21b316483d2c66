import { type BriefLine, briefLines } from '../db/brief-lines.js'
import type { Tx } from '../db/connect.js'
import { lines } from '../db/lines.js'
import type { NoticeRow } from '../db/notices.js'
import { type Milestone, milestoneOf } from '../domain/ladder.js'
import type { RegisterLine } from '../domain/register.js'
import type { Day } from '../domain/window.js'
import { IN_FULL, mostPressingFirst } from '../mail/pressing.js'
import { BACKLOG_NAMED } from '../mail/reminder-notes.js'

/** A step that a reminder tells, with the commitment as it was when the mail was handed over. */
export interface ToldStep<Line> {
  line: Line
  milestone: Milestone
  why: NoticeRow['why']
}

/** What stands in a reminder. Only of what it tells in full all is read, however much there is. */
export interface Told {
  items: ToldStep<RegisterLine>[]
  rest: ToldStep<BriefLine>[]
  backlog: RegisterLine[]
  backlogMore: number
}

export const NOTHING_TOLD: Told = { items: [], rest: [], backlog: [], backlogMore: 0 }

/** `today` is the reader's: the most pressing of that day are told in full. */
export async function toldOf(tx: Tx, notices: readonly NoticeRow[], today: Day): Promise<Told> {
  const brief = await briefLines(
    tx,
    notices.map((n) => n.commitmentId),
  )
  const steps = notices.filter((n) => !n.backlog).flatMap((n) => stepOf(n, brief))
  const ranked = mostPressingFirst(steps, today)
  const backlog = notices.filter((n) => n.backlog && brief.has(n.commitmentId))
  const full = ranked.slice(0, IN_FULL)
  const named = backlog.slice(0, BACKLOG_NAMED).map((n) => n.commitmentId)
  const whole = await wholeLines(tx, [...full.map(({ line }) => line.id), ...named])
  return {
    items: full.flatMap((step) => {
      const line = whole.get(step.line.id)
      return line === undefined ? [] : [{ ...step, line }]
    }),
    rest: ranked.slice(IN_FULL),
    backlog: named.flatMap((id) => whole.get(id) ?? []),
    backlogMore: backlog.length - named.length,
  }
}

function stepOf(
  notice: NoticeRow,
  brief: ReadonlyMap<number, BriefLine>,
): Array<ToldStep<BriefLine>> {
  const line = brief.get(notice.commitmentId)
  const milestone = milestoneOf(notice.milestone, notice.day)
  if (milestone === null) throw new Error(`${notice.milestone} is no step of the ladder.`)
  return line === undefined ? [] : [{ line, milestone, why: notice.why }]
}

async function wholeLines(tx: Tx, ids: readonly number[]): Promise<Map<number, RegisterLine>> {
  if (ids.length === 0) return new Map()
  return new Map((await lines(tx, { ids: [...ids] })).map((line) => [line.id, line]))
}

import { addDays, compareDays, daysBetween, isAfter, isBefore, isoWeekEnd } from './calendar.js'
import type { Completion } from './commitment.js'
import { isSeries } from './ladder.js'
import type { RegisterLine } from './register.js'
import { punctuality, scheduleOf } from './schedule.js'
import { type Day, isApproximate, type Window } from './window.js'

export const RHYTHMS = ['daily', 'weekdays', 'weekly', 'monthly'] as const
export type Rhythm = (typeof RHYTHMS)[number]

/** Exact dates first, approximate ones apart. */
export interface DueLines {
  exact: RegisterLine[]
  approximate: RegisterLine[]
}

export interface MovedLine {
  line: RegisterLine
  before: Window | null
  after: Window | null
  kind: 'agreed' | 'one_sided'
  by: string
  on: Day
  quote: string | null
}

/** A verdict since the last digest; people are numbers here, so that an erased one leaves no name. */
export interface JudgedLine {
  line: RegisterLine
  completion: Completion
  happenedOn: Day | null
  authorId: number | null
  evidence: Array<{ title: string | null; url: string | null }>
}

/** What falls between chairs, for keepers. */
export interface Waiting {
  candidates: number
  unfollowed: number
  undeliverable: number
}

/** Of all commitments whose deadline has passed. */
export interface DueCounts {
  due: number
  fulfilled: number
  byFirstDate: number
  partly: number
  not: number
  otherwiseClosed: number
  notAssessed: number
}

/** The parts of one person's digest that follow from the register and the calendar. */
export interface DigestParts {
  today: Day
  pastDue: RegisterLine[]
  pastDueTotal: number
  dueThisWeek: DueLines
  dueWithin30: DueLines
  openWindows: RegisterLine[]
  moved: MovedLine[]
  judged: JudgedLine[]
  waiting: Waiting | null
  counts: DueCounts
  nextDue: Day | null
}

const WORST = 10
const HORIZON_DAYS = 30

/**
 * Sorts a person's whole list, closed ones included, into the parts of their digest; `changes`
 * hold only what happened since the one before.
 */
export function digestParts(
  lines: readonly RegisterLine[],
  today: Day,
  changes: { moved: MovedLine[]; judged: JudgedLine[]; waiting: Waiting | null },
): DigestParts {
  const single = lines.filter((line) => !isSeries(line))
  const open = single.filter((line) => !line.closed)
  const pastDue = open.filter((line) => scheduleOf(line, today) === 'past_due').sort(worstFirst)
  const weekEnd = isoWeekEnd(today)
  const horizon = addDays(today, HORIZON_DAYS)
  return {
    today,
    pastDue: pastDue.slice(0, WORST),
    pastDueTotal: pastDue.length,
    dueThisWeek: dueBetween(open, today, weekEnd),
    dueWithin30: dueBetween(open, addDays(weekEnd, 1), horizon),
    openWindows: open.filter((line) => isRunning(line, today, horizon)).sort(byDeadline),
    ...changes,
    counts: countDue(single, today),
    nextDue: nextDue(open, today),
  }
}

/** Nothing at all to tell: "Quiet. Next due 30 Apr". */
export function isQuiet(parts: DigestParts): boolean {
  const { waiting } = parts
  const due = [parts.dueThisWeek, parts.dueWithin30].flatMap((d) => [...d.exact, ...d.approximate])
  const told = [...parts.pastDue, ...due, ...parts.openWindows, ...parts.moved, ...parts.judged]
  const waits = waiting ? waiting.candidates + waiting.unfollowed + waiting.undeliverable : 0
  return told.length === 0 && waits === 0
}

function worstFirst(a: RegisterLine, b: RegisterLine): number {
  return byDeadline(a, b) || b.moves - a.moves
}

function byDeadline(a: RegisterLine, b: RegisterLine): number {
  const [x, y] = [a.due?.until ?? '9999-12-31', b.due?.until ?? '9999-12-31']
  return compareDays(x, y) || a.id - b.id
}

function dueBetween(lines: readonly RegisterLine[], from: Day, until: Day): DueLines {
  const due = lines
    .filter((line) => isWithin(line.due?.until ?? null, from, until))
    .sort(byDeadline)
  const approximate = (line: RegisterLine) => line.due !== null && isApproximate(line.due)
  return { exact: due.filter((line) => !approximate(line)), approximate: due.filter(approximate) }
}

function isWithin(day: Day | null, from: Day, until: Day): boolean {
  return day !== null && !isBefore(day, from) && !isAfter(day, until)
}

/** Inside its window, which ends later than what the due parts show. */
function isRunning({ due }: RegisterLine, today: Day, horizon: Day): boolean {
  if (due === null || due.from === null || isAfter(due.from, today)) return false
  return due.until === null || isAfter(due.until, horizon)
}

function countDue(lines: readonly RegisterLine[], today: Day): DueCounts {
  const due = lines.filter((line) => line.due?.until != null && isBefore(line.due.until, today))
  const count = (...of: Completion[]) => due.filter((line) => of.includes(line.completion)).length
  return {
    due: due.length,
    fulfilled: count('fulfilled'),
    byFirstDate: due.filter((line) => punctuality(line) === 'by_first_date').length,
    partly: count('partially_fulfilled'),
    not: count('not_fulfilled'),
    otherwiseClosed: count('withdrawn', 'lapsed', 'unverifiable'),
    notAssessed: count('not_assessed', 'in_progress'),
  }
}

function nextDue(open: readonly RegisterLine[], today: Day): Day | null {
  const days = open.flatMap((line) => line.due?.until ?? [])
  const coming = days.filter((day) => daysBetween(today, day) > 0)
  return coming.sort(compareDays)[0] ?? null
}

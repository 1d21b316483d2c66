import { addDays, addMonths, daysBetween, isAfter, isBefore, laterOf } from './calendar.js'
import type { Origin, RegisterLine } from './register.js'
import type { LadderSettings } from './settings.js'
import { type Day, isApproximate, type Window } from './window.js'

/** Steps in the order of the ladder: of those that fall on one day the last wins. */
export const MILESTONE_KINDS = [
  'snooze_end',
  'check_in',
  'check_back',
  'opens',
  'before',
  'on_day',
  'time_to_check',
  'past_due',
] as const
export type MilestoneKind = (typeof MILESTONE_KINDS)[number]

/** A step of the ladder. `days` is its distance from the deadline, 0 where there is none. */
export interface Milestone {
  /** Kind, distance and date it hangs on: `before:7:2024-04-30`; unique within a commitment. */
  key: string
  kind: MilestoneKind
  day: Day
  days: number
}

/** What the ladder needs of a register line; any RegisterLine will do. */
export type LadderLine = Pick<
  RegisterLine,
  'closed' | 'due' | 'checkBack' | 'cadenceMonths' | 'lastChecked' | 'kind' | 'recurrence'
> & { origin: Pick<Origin, 'said'> | null }

/** Stands for words at the look-again day of a partly fulfilled one: a person gave it, no source. */
export const THE_REST = 'the rest'

/** An open-ended ladder is laid out to here at most: nobody waits longer for a check-in. */
const FARTHEST_MONTHS = 1200

/**
 * The steps of a commitment from the first to those on or before `horizon`, plus the one after it;
 * sorted by day, one a day. `snoozedUntil` is one person's wish to hear nothing before that day.
 */
export function milestones(
  line: LadderLine,
  ladder: LadderSettings,
  horizon: Day,
  snoozedUntil: Day | null = null,
): Milestone[] {
  if (line.closed || isSeries(line)) return []
  const steps = snoozed(windowSteps(line, ladder, horizon), snoozedUntil)
  const byDay = new Map<Day, Milestone>()
  for (const step of steps) {
    const other = byDay.get(step.day)
    if (other === undefined || rank(step) > rank(other)) byDay.set(step.day, step)
  }
  return [...byDay.values()].sort((a, b) => daysBetween(b.day, a.day))
}

/** The latest step on or before `asOf`: the only one that anybody is still told. */
export function currentMilestone(
  line: LadderLine,
  ladder: LadderSettings,
  asOf: Day,
  snoozedUntil: Day | null = null,
): Milestone | null {
  const reached = milestones(line, ladder, asOf, snoozedUntil).filter((m) => !isAfter(m.day, asOf))
  return reached.at(-1) ?? null
}

/** The day of the first step after `after`, or null when none is to come. */
export function nextMilestoneDay(
  line: LadderLine,
  ladder: LadderSettings,
  after: Day,
  snoozedUntil: Day | null = null,
): Day | null {
  const steps = milestones(line, ladder, after, snoozedUntil)
  return steps.find((m) => isAfter(m.day, after))?.day ?? null
}

/** A recurring one with a rule asks for nothing itself: the commitments of its periods do. */
export function isSeries(line: Pick<RegisterLine, 'kind' | 'recurrence'>): boolean {
  return line.kind === 'recurring' && (line.recurrence?.rrule ?? null) !== null
}

/** Steps that say a deadline is over; told in one line when it was over before it was added. */
export function isPastDueKind(kind: MilestoneKind): boolean {
  return kind === 'past_due' || kind === 'time_to_check'
}

function windowSteps(line: LadderLine, ladder: LadderSettings, horizon: Day): Milestone[] {
  const due = line.due
  if (due === null || (due.from === null && due.until === null)) return undated(line, horizon)
  const again = lookAgain(line).filter(({ day }) => isAfter(day, due.until ?? due.from ?? day))
  if (due.until === null) return [...fromOnly(line, due.from, ladder, horizon), ...again]
  const closing = isApproximate(due) ? loose(due.until, ladder) : exact(due.until, ladder)
  return [...opens(due, ladder), ...closing, ...again]
}

function opens(due: Window, ladder: LadderSettings): Milestone[] {
  if (due.from === null || due.until === null) return []
  const length = daysBetween(due.from, due.until) + 1
  if (length < ladder.opensFromDays) return []
  return [
    {
      key: `opens:${due.from}`,
      kind: 'opens',
      day: due.from,
      days: daysBetween(due.from, due.until),
    },
  ]
}

function exact(until: Day, ladder: LadderSettings): Milestone[] {
  const before = ladder.before.map(
    (days): Milestone =>
      days === 0
        ? { key: `on_day:${until}`, kind: 'on_day', day: until, days }
        : { key: `before:${days}:${until}`, kind: 'before', day: addDays(until, -days), days },
  )
  const after = ladder.after.map((days): Milestone => {
    return { key: `past_due:${days}:${until}`, kind: 'past_due', day: addDays(until, days), days }
  })
  return [...before, ...after]
}

function loose(until: Day, ladder: LadderSettings): Milestone[] {
  return ladder.approximateAfter.map((days) => ({
    key: `time_to_check:${days}:${until}`,
    kind: 'time_to_check',
    day: addDays(until, days),
    days,
  }))
}

function fromOnly(
  line: LadderLine,
  from: Day | null,
  ladder: LadderSettings,
  horizon: Day,
): Milestone[] {
  if (from === null) return []
  const start: Milestone = { key: `opens:${from}`, kind: 'opens', day: from, days: 0 }
  return [start, ...checkIns(lookedAfter(from, line), ladder.checkInMonths, horizon)]
}

/** A look-again day first, where the words gave one, then check-ins at the line's cadence. */
function undated(line: LadderLine, horizon: Day): Milestone[] {
  const base = line.checkBack?.on ?? line.origin?.said ?? line.lastChecked
  if (base === null) return []
  return [...lookAgain(line), ...checkIns(lookedAfter(base, line), line.cadenceMonths, horizon)]
}

/** The day to look again, unless somebody looked on it or later. */
function lookAgain({ checkBack, lastChecked }: LadderLine): Milestone[] {
  if (checkBack === null) return []
  const day = checkBack.on
  if (lastChecked !== null && !isBefore(lastChecked, day)) return []
  return [{ key: `check_back:${day}`, kind: 'check_back', day, days: 0 }]
}

/** A look postpones the next check-in: it is counted from there. */
function lookedAfter(base: Day, line: LadderLine): Day {
  return line.lastChecked === null ? base : laterOf(base, line.lastChecked)
}

/** Counted from the base each time, so that 31 January does not creep to the 28th. */
function checkIns(base: Day, months: number, horizon: Day): Milestone[] {
  const steps: Milestone[] = []
  for (let at = months; months > 0 && at <= FARTHEST_MONTHS; at += months) {
    const day = addMonths(base, at)
    steps.push({ key: `check_in:${day}`, kind: 'check_in', day, days: 0 })
    if (isAfter(day, horizon)) break
  }
  return steps
}

function snoozed(steps: Milestone[], until: Day | null): Milestone[] {
  if (until === null) return steps
  const end: Milestone = { key: `snooze_end:${until}`, kind: 'snooze_end', day: until, days: 0 }
  return [end, ...steps.filter((step) => !isBefore(step.day, until))]
}

function rank(step: Milestone): number {
  return MILESTONE_KINDS.indexOf(step.kind)
}

/** Reads a step back from its key and day, as notices store them; null for what is no step. */
export function milestoneOf(key: string, day: Day): Milestone | null {
  const [name, ...rest] = key.split(':')
  const kind = MILESTONE_KINDS.find((known) => known === name)
  if (kind === undefined) return null
  return { key, kind, day, days: rest.length > 1 ? Number(rest[0]) : 0 }
}

import type { Temporal } from 'temporal-polyfill'
import { type NewNotice, START } from '../db/notices.js'
import { isOver, latestToday, sendTime, todayIn } from '../domain/clock-time.js'
import { isPastDueKind, type LadderLine, type Milestone, milestones } from '../domain/ladder.js'
import type { Person } from '../domain/register.js'
import type { LadderSettings } from '../domain/settings.js'
import type { Day } from '../domain/window.js'

/** Steps overtaken longer ago than these leave no record: nobody asks for them. */
const RECORDED_STEPS = 12

export interface Owing {
  line: LadderLine & { id: number; arm: number }
  person: Person
  why: NewNotice['why']
  snoozedUntil: Day | null
  /** The check never met this person with this commitment before. */
  isNew: boolean
  now: Temporal.Instant
}

/**
 * What one person is owed of one commitment at `now`: of the steps that came by the person's own
 * today only the latest, and those of a day that has begun elsewhere but not yet for them.
 */
export function noticesFor(
  about: Owing,
  ladder: LadderSettings,
): { pending: NewNotice[]; skipped: NewNotice[] } {
  const { person, now } = about
  const begun = latestToday(now)
  const steps = milestones(about.line, ladder, begun, about.snoozedUntil)
  const today = todayIn(person.zone, now)
  const come = steps.filter((step) => step.day <= today)
  const coming = steps.filter((step) => step.day > today && step.day <= begun)
  const current = come.at(-1)
  const overtaken = come.slice(0, -1).slice(-RECORDED_STEPS)
  return {
    pending: [...(current === undefined ? [] : [current]), ...coming].map((step) => ({
      ...noticeOf(about, step, 'pending'),
      backlog: isBacklog(about, step),
    })),
    skipped: overtaken.map((step) => noticeOf(about, step, 'skipped')),
  }
}

/** Marks since when the person is owed the commitment. */
export function startNotice(about: Owing): NewNotice {
  const day = todayIn(about.person.zone, about.now)
  return {
    personId: about.person.id,
    commitmentId: about.line.id,
    milestone: START,
    arm: 0,
    day,
    sendAfter: about.now,
    state: 'recorded',
    why: about.why,
  }
}

function noticeOf(about: Owing, step: Milestone, state: NewNotice['state']): NewNotice {
  return {
    personId: about.person.id,
    commitmentId: about.line.id,
    milestone: step.key,
    arm: about.line.arm,
    day: step.day,
    sendAfter: sendTime(about.person, step.day, about.now),
    state,
    why: about.why,
  }
}

/** Past due before the person had to do with it; what falls on their today is told in full. */
function isBacklog(about: Owing, step: Milestone): boolean {
  return about.isNew && isPastDueKind(step.kind) && isOver(about.person, step.day, about.now)
}

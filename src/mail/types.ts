import type { Temporal } from 'temporal-polyfill'
import type { Completion } from '../domain/commitment.js'
import type { Person, RegisterLine } from '../domain/register.js'
import type { Settings } from '../domain/settings.js'
import type { Day, Window } from '../domain/window.js'

/** What every renderer returns: two parts with equal facts. */
export interface MailParts {
  subject: string
  text: string
  html: string
}

/** A step of the ladder as a mail needs it; `days` is the distance from the deadline, never negative. */
export interface MailMilestone {
  key: string
  kind:
    | 'opens'
    | 'before'
    | 'on_day'
    | 'past_due'
    | 'time_to_check'
    | 'check_in'
    | 'check_back'
    | 'snooze_end'
  day: Day
  days: number
}

/**
 * Addresses of pages; the ones with a token act as the person, after a button is pressed there.
 * Null is what the person may not do.
 */
export interface ItemLinks {
  done: string | null
  moved: string | null
  checked: string | null
  remind: string
  open: string
  stopThis: string
}

/** Why this person hears of it. */
export type Why = 'follower' | 'subscription' | 'keeper'

export interface ReminderItem {
  line: RegisterLine
  milestone: MailMilestone
  why: Why
  links: ItemLinks
}

/** What a heading and a subject are made of; any RegisterLine will do. */
export type StepLine = Pick<
  RegisterLine,
  'id' | 'title' | 'kind' | 'due' | 'anchor' | 'checkBack' | 'lastChecked'
>

/** An item that is only named, with the address of its page. */
export interface ListedItem {
  line: StepLine
  milestone: MailMilestone
  why: Why
  link: string
}

export interface ReminderLinks {
  stopAll: string
  overdue: string
  register: string
  /** The report that may be forwarded: no token in it. */
  report: string
}

export interface ReminderData {
  person: Person
  /** The person's day at the moment the mail was composed. */
  today: Day
  settings: Settings
  /** Told in full, the most pressing first: no more than IN_FULL. */
  items: ReminderItem[]
  /** All that come after these. */
  rest: ListedItem[]
  /** Already past due when added: told in one line, with titles; no more than BACKLOG_NAMED. */
  backlog: Array<{ line: RegisterLine; link: string }>
  /** How many more of the backlog there are. */
  backlogMore: number
  links: ReminderLinks
}

/** Exact dates first, approximate ones apart. */
export interface DueParts {
  exact: RegisterLine[]
  approximate: RegisterLine[]
}

export interface DigestMove {
  line: RegisterLine
  before: Window | null
  after: Window | null
  kind: 'agreed' | 'one_sided'
  /** Who announced it. */
  by: string
  /** The day it was announced or recorded. */
  on: Day
  quote: string | null
}

export interface DigestVerdict {
  line: RegisterLine
  completion: Completion
  /** The day it happened; null where nobody knows. */
  happenedOn: Day | null
  /** Name of the person who judged. */
  by: string | null
  evidence: DigestEvidence[]
}

export interface DigestEvidence {
  title: string | null
  url: string | null
}

/** Of all commitments whose deadline has passed by `today`. */
export interface DigestCounts {
  due: number
  fulfilled: number
  /** Of the fulfilled ones: by the first date. */
  byFirstDate: number
  partly: number
  not: number
  /** Withdrawn, lapsed or unverifiable. */
  otherwiseClosed: number
  notAssessed: number
}

export interface DigestWaiting {
  candidates: number
  unfollowed: number
  undeliverable: number
}

export interface DigestData {
  person: Person
  today: Day
  settings: Settings
  rhythm: 'daily' | 'weekdays' | 'weekly' | 'monthly'
  /** Worst first, at most ten. */
  pastDue: RegisterLine[]
  /** How many are past due in all. */
  pastDueTotal: number
  dueThisWeek: DueParts
  /** After this week and within 30 days. */
  dueWithin30: DueParts
  openWindows: RegisterLine[]
  moved: DigestMove[]
  verdicts: DigestVerdict[]
  /** For keepers; null for everybody else. */
  waiting: DigestWaiting | null
  counts: DigestCounts
  asOf: Temporal.Instant
  /** Null when no check has ever ended well. */
  lastCheck: Temporal.Instant | null
  /** Names of the people this person covers for. */
  coveringFor: string[]
  /** The next deadline after today, for the quiet version. */
  nextDue: Day | null
  links: { overdue: string; register: string; review: string; mail: string; stopAll: string }
}

export interface SignInData {
  address: string
  name: string | null
  link: string
  /** How long the link works. */
  minutes: number
  settings: Settings
}

export interface ConfirmData {
  address: string
  name: string | null
  link: string
  settings: Settings
}

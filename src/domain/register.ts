import type { Completion, Direction, Kind, Review } from './commitment.js'
import type { Anchor, CheckBack, Day, Precision, Recurrence, Window } from './window.js'

/** Where a line comes from: its first mention and that mention's source. */
export interface Origin {
  sourceId: number
  title: string
  said: Day
  zone: string
  place: string | null
  publisher: string | null
  url: string | null
  quote: string
  start: number
  end: number
  speaker: string | null
  /** Page of the original on which the quote begins, from 1; null where it has no pages. */
  page: number | null
  /** Milliseconds into the recording at which the quote is said; null where it is none. */
  atMs: number | null
}

/** One commitment with all that lists, mails and rules show of it. */
export interface RegisterLine {
  id: number
  title: string
  action: string
  criterion: string | null
  kind: Kind
  direction: Direction | null
  review: Review
  unseen: boolean
  reviewWhy: string | null
  mergedIntoId: number | null
  committedBy: string[]
  owedTo: string[]
  completion: Completion
  restExpected: boolean | null
  happenedOn: Day | null
  closed: boolean
  due: Window | null
  firstDue: { from: Day | null; until: Day | null; precision: Precision } | null
  moves: number
  arm: number
  checkBack: CheckBack | null
  anchor: Anchor | null
  recurrence: Recurrence | null
  seriesId: number | null
  lastChecked: Day | null
  cadenceMonths: number
  followerId: number | null
  tags: string[]
  confidence: number | null
  cues: string[]
  reader: string
  version: number
  /** Null for a line added by hand without a source. */
  origin: Origin | null
}

/** A person as mails and rules see them; `address` is null once erased. */
export interface Person {
  id: number
  address: string | null
  name: string | null
  /** Their own zone, or the configured one. */
  zone: string
  hour: number
  mailDays: 'every' | 'weekdays'
  digest: 'none' | 'daily' | 'weekdays' | 'weekly' | 'monthly'
  skipQuietDigest: boolean
  role: 'viewer' | 'editor' | 'admin'
  keeper: boolean
  confirmed: boolean
  /** Why nothing is mailed to them: bounced or stopped by themselves; null when mail may go. */
  suppressed: string | null
  stopped: boolean
  epoch: number
}

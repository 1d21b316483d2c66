import type { Kind } from '../commitment.js'
import type { Day, Window } from '../window.js'

/** What is compared of a candidate or a line, whoever found it. */
export interface Side {
  id: number
  title: string
  /** Exact words of the source; empty for a line added by hand. */
  quote: string
  /** Promising and receiving parties, each with what it belongs to. */
  by: readonly string[]
  to: readonly string[]
  /** Parties of the statement. */
  around: readonly string[]
  /** Names of parties as they stand in title and quote: they are compared as parties, not as words. */
  names: readonly string[]
  kind: Kind
  due: Window | null
  /** The day of the statement; null for a line added by hand. */
  said: Day | null
  sourceId: number | null
}

/** An open line of the register. */
export interface OpenLine extends Side {
  seriesId: number | null
}

export const REPORT_KINDS = ['done', 'withdrawn', 'moved'] as const
export type ReportKind = (typeof REPORT_KINDS)[number]

/** A sentence that tells what became of something promised; never a candidate itself. */
export interface Report {
  kind: ReportKind
  quote: string
  /** UTF-16 offsets into the source text. */
  start: number
  end: number
  speaker: string | null
  /** The verbs it happened by, as said ("held", "taken place"); none where the words name no act. */
  acts: string[]
  /** The words that tell it: "was held", "has been cancelled". */
  cue: string
  /** The part of the sentence that tells what it is about, without its date. */
  about: string
  /** When it happened, or the new date of what was moved. */
  when: Window | null
  /** Parties named in the sentence. */
  parties: string[]
}

/** A report with what is known of its source. */
export interface ToldReport extends Report {
  around: readonly string[]
  names: readonly string[]
  said: Day
  sourceId: number
}

export const MATCH_KINDS = ['repeats', 'moves', 'done', 'withdraws'] as const
export type MatchKind = (typeof MATCH_KINDS)[number]

/** How a date moved; 'dated': the register had none; 'open': put off with no new date. */
export type Move = 'earlier' | 'later' | 'narrower' | 'dated' | 'open'

/** What a new statement seems to do to an open line. Nothing happens before a person takes it. */
export interface Suggestion {
  kind: MatchKind
  /** Number of the line. */
  of: number
  move: Move | null
  oldWindow: Window | null
  newWindow: Window | null
  /** The day it happened, where the words tell one day. */
  on: Day | null
  /** Why, in words a layman understands. */
  reason: string
  /** 0…1: decides the order. */
  score: number
}

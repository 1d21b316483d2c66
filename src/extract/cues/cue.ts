import type { Token } from '../token.js'

/** A place in a sentence where a promise may be made. Indexes are into the sentence's tokens. */
export interface Anchor {
  family: Family
  /** First word of the verb group (or noun) that promises. */
  head: number
  /** First word of what is promised. */
  act: number
  /** What the reader is told, in a layman's words. */
  cue: string
  /** How sure the family is by itself, 0…1. */
  weight: number
  ongoing?: boolean
  /** `act` is no verb but what is promised: "committed to an agenda". */
  object?: boolean
  /** Counts only together with a date. */
  needsDate?: boolean
  /** Agreed, decided: by all sides of the talks. */
  joint?: boolean
  /** Where the promising party stands when it is not the subject of `head`. */
  subjectOf?: number
}

export type Family =
  | 'future'
  | 'decision'
  | 'noun'
  | 'announcement'
  | 'acceptance'
  | 'document'
  | 'schedule'
  | 'looking forward'
  | 'readiness'
  | 'wish with a date'
  | 'goal'
  | 'mandate'
  | 'list'

/** Looks at one token and says whether a promise starts there. */
export type Cue = (tokens: readonly Token[], i: number) => Anchor | null

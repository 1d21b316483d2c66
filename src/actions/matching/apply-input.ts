import type { MatchKind } from '../../domain/matching/types.js'
import type { Day } from '../../domain/window.js'
import type { Told } from './statement.js'

/** Which suggestion is taken; what is not given is as the statement says. */
export interface ApplyMatchInput {
  told: Told
  kind: MatchKind
  /** Number of the line it is about. */
  of: number
  /** The day it happened; null: not known. */
  on?: Day | null
  /** The moved window, where the statement tells none or another is meant. */
  from?: Day | null
  until?: Day | null
  how?: 'agreed' | 'one_sided'
  /** Who announced or withdrew it. */
  by?: string | null
  /** Of the line, as the person saw it. */
  version?: number
}

/** All events of the act share a batch and say which suggestion was taken. */
export interface Part {
  batch: string
  match: MatchKind
}

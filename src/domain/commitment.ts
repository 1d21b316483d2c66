import type { Anchor, CheckBack, Recurrence, Window } from './window.js'

export const KINDS = ['dated', 'undated', 'ongoing', 'recurring'] as const
export type Kind = (typeof KINDS)[number]

export const REVIEWS = ['candidate', 'accepted', 'rejected', 'duplicate', 'superseded'] as const
export type Review = (typeof REVIEWS)[number]

/** A person's judgement; `not_assessed` until somebody judges, whatever the calendar says. */
export const COMPLETIONS = [
  'not_assessed',
  'in_progress',
  'partially_fulfilled',
  'fulfilled',
  'not_fulfilled',
  'withdrawn',
  'lapsed',
  'unverifiable',
] as const
export type Completion = (typeof COMPLETIONS)[number]

export const DIRECTIONS = ['ours', 'theirs', 'joint'] as const
export type Direction = (typeof DIRECTIONS)[number]

const CLOSING: ReadonlySet<Completion> = new Set([
  'fulfilled',
  'not_fulfilled',
  'withdrawn',
  'lapsed',
  'unverifiable',
])

/** Closing ends reminders. A partly fulfilled one closes when the rest is no longer expected. */
export function isClosing(completion: Completion, restExpected: boolean | null): boolean {
  if (completion === 'partially_fulfilled') return restExpected === false
  return CLOSING.has(completion)
}

/** Direction as seen from the home parties: each promiser counts with its parents. */
export function directionOf(
  promisers: ReadonlyArray<{ name: string; ancestors: readonly string[] }>,
  home: readonly string[],
): Direction | null {
  if (home.length === 0 || promisers.length === 0) return null
  const isHome = (p: { name: string; ancestors: readonly string[] }) =>
    home.includes(p.name) || p.ancestors.some((a) => home.includes(a))
  const ours = promisers.filter(isHome).length
  if (ours === 0) return 'theirs'
  return ours === promisers.length ? 'ours' : 'joint'
}

/** What the extractor (or a second reader) suggests. `start`, `end`: UTF-16 offsets into the text. */
export interface Candidate {
  quote: string
  start: number
  end: number
  speaker: string | null
  /** Canonical party names; empty where the text does not tell. */
  committed_by: string[]
  owed_to: string[]
  title: string
  action: string
  kind: Kind
  due: Window | null
  check_back: CheckBack | null
  anchor: Anchor | null
  recurrence: Recurrence | null
  assumptions: string[]
  /** 0…1 */
  confidence: number
  /** The cues that fired, in words a layman understands. */
  cues: string[]
  also: Array<{ start: number; end: number }>
  /** What found it, as `readerWords` tells; the rules where it is left out. */
  reader?: string
}

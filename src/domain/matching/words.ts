import type { MatchKind, Suggestion } from './types.js'

type Told = Pick<Suggestion, 'kind' | 'move' | 'of'>

const MOVES: Readonly<Record<NonNullable<Suggestion['move']>, (of: number) => string>> = {
  narrower: (of) => `narrows the date of #${of}`,
  earlier: (of) => `moves #${of} to an earlier date`,
  later: (of) => `moves #${of} to a later date`,
  dated: (of) => `gives #${of} a date`,
  open: (of) => `puts #${of} off, with no new date`,
}

/** What a suggestion says, to follow "seems to": "narrows the date of #4". */
export function suggestionWords({ kind, move, of }: Told): string {
  if (kind === 'repeats') return `repeats #${of}`
  if (kind === 'done') return `reports #${of} done`
  if (kind === 'withdraws') return `withdraws #${of}`
  return move === null ? `moves #${of}` : MOVES[move](of)
}

/** What is done when the suggestion is taken, as a button says it. */
export const TAKE_WORDS: Readonly<Record<MatchKind, string>> = {
  repeats: 'Add as a repeat',
  moves: 'Record the move',
  done: 'Record as done',
  withdraws: 'Record as withdrawn',
}

/** What a further mention does to a line, in a word or two; null where it was first found. */
export const ROLE_WORDS = {
  origin: null,
  repeats: 'Repeats it',
  moves: 'Moves the date',
  reports_done: 'Reports it done',
  withdraws: 'Withdraws it',
} as const

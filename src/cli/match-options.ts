import { MATCH_KINDS, type MatchKind } from '../domain/matching/types.js'

/** A source or candidate by its number; a report also by its number in the source. */
export interface What {
  number: number
  report: number | null
}

export interface MatchOptions extends Partial<Record<MatchKind | 'apart', number>> {
  line?: number
  on?: string
  from?: string
  until?: string
  kind?: 'agreed' | 'one_sided'
  by?: string
  as?: string
  json?: boolean
}

export interface ChosenAct {
  kind: MatchKind | 'apart'
  of: number
}

/** The acts that were asked for, of which one at a time is carried out. */
export function chosenActs(options: MatchOptions): ChosenAct[] {
  return [...MATCH_KINDS, 'apart' as const].flatMap((kind) => {
    const of = options[kind]
    return of === undefined ? [] : [{ kind, of }]
  })
}

export const chosenAct = (options: MatchOptions): ChosenAct | undefined => chosenActs(options)[0]

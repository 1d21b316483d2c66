import type { ReportKind } from '../../domain/matching/types.js'

/** A place in a sentence where something is told done, called off or moved; offsets into it. */
export interface Told {
  kind: ReportKind
  start: number
  end: number
  /** The verb, as said; null where the words call off whatever it was. */
  act: string | null
}

/** Words that may stand inside a verb: "has already been officially opened". */
export const ADVERBS =
  '(?: (?:[a-z]+ly|also|already|now|just|duly|since|again|then|first|both|all|thus|indeed|today|soon))*'

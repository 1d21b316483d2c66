import type { Anchor, Day, Precision } from '../../domain/window.js'
import { addDays, addMonths, longDay } from './days.js'
import type { Period } from './period.js'

/** What a stretch of a sentence says about time; offsets are UTF-16 into the sentence. */
export interface Reading {
  type: 'window' | 'check_back' | 'anchor' | 'recurrence'
  /** Equals `input.slice(start, end)`. */
  text: string
  start: number
  end: number
  /** Ends of a window, null when open; on a check-back both are the day to look again. */
  from: Day | null
  until: Day | null
  precision: Precision | null
  /** RFC 5545 RRULE value of a recurrence, without the `RRULE:` prefix. */
  rrule: string | null
  anchor: Omit<Anchor, 'text'> | null
  /** One sentence on how the words became dates, for a layman. */
  basis: string
  assumptions: string[]
}

export type Draft = Omit<Reading, 'text' | 'start' | 'end'>

/** Words that look like a date and are none. */
export const NO_DATE = 'no date'
export type Outcome = Draft | typeof NO_DATE

export function windowDraft(p: Period): Draft {
  const { from, until, precision, basis, notes } = p
  return {
    from,
    until,
    precision,
    rrule: null,
    anchor: null,
    type: 'window',
    basis,
    assumptions: notes,
  }
}

/** Open at the start, up to and including `until`. */
export function deadline(p: Period, until: Day, basis: string): Draft {
  const precision = p.isEnd ? (p.endPrecision ?? p.precision) : p.precision
  return { ...windowDraft(p), from: null, until, basis, precision }
}

/** Open at the end, from `from` on. */
export function beginning(p: Period, from: Day, basis: string): Draft {
  return { ...windowDraft(p), from, until: null, basis }
}

/** How long to wait before looking again; months are counted by the calendar. */
export interface Patience {
  days?: number
  months?: number
}

export function lookAgain(said: Day, { days = 0, months = 0 }: Patience, basis: string): Draft {
  const day = addDays(addMonths(said, months), days)
  const note = `The words fix no date; ${longDay(day)} is only a day to look again.`
  return {
    from: day,
    until: day,
    precision: null,
    rrule: null,
    anchor: null,
    type: 'check_back',
    basis,
    assumptions: [note],
  }
}

export function hangsOn(anchor: Omit<Anchor, 'text'>, basis: string, notes: string[] = []): Draft {
  return {
    from: null,
    until: null,
    precision: null,
    rrule: null,
    anchor,
    type: 'anchor',
    basis,
    assumptions: notes,
  }
}

export function repeats(rrule: string | null, basis: string, notes: string[]): Draft {
  return {
    from: null,
    until: null,
    precision: null,
    rrule,
    anchor: null,
    type: 'recurrence',
    basis,
    assumptions: notes,
  }
}

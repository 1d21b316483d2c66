import type { Anchor, CheckBack, Day, Recurrence, Window } from '../domain/window.js'
import { readDates } from './dates/read.js'
import type { Reading } from './dates/reading.js'

export interface DateFacts {
  said: Day
  hemisphere: 'north' | 'south'
  monthFirst?: boolean | undefined
}

export interface Due {
  window: Window | null
  checkBack: CheckBack | null
  anchor: Anchor | null
  recurrence: Recurrence | null
  assumptions: string[]
  /** Where the date words stand, relative to the text read. */
  spans: Array<{ start: number; end: number }>
}

export const NO_DUE: Due = {
  window: null,
  checkBack: null,
  anchor: null,
  recurrence: null,
  assumptions: [],
  spans: [],
}

/**
 * The due date said in a clause; of several, the one that tells when the act is to be done.
 * `spokenUpTo`: where the promised act begins. "Today" before it is the day of speaking.
 * `actAt`: where the act itself begins; of two dates after it, each of its own act, the first counts.
 */
export function dueIn(text: string, facts: DateFacts, spokenUpTo = 0, actAt = 0): Due {
  const readings = readDates(text, {
    said: facts.said,
    hemisphere: facts.hemisphere,
    monthFirst: facts.monthFirst ?? false,
  })
  const windows = readings.filter(
    (r) =>
      r.type === 'window' && !isOver(r, facts.said) && !isSpeakingDay(r, facts.said, spokenUpTo),
  )
  const window = best(windows, text, actAt)
  const recurrence = readings.find((r) => r.type === 'recurrence')
  const checkBack = readings.find((r) => r.type === 'check_back')
  const anchor = readings.find((r) => r.type === 'anchor')
  return {
    window: window ? windowOf(window) : null,
    checkBack: !window && checkBack ? checkBackOf(checkBack) : null,
    anchor: !window && anchor?.anchor ? { ...anchor.anchor, text: anchor.text } : null,
    recurrence: recurrence
      ? { rrule: recurrence.rrule, text: recurrence.text, basis: recurrence.basis }
      : null,
    assumptions: [...new Set([window, recurrence, checkBack].flatMap((r) => r?.assumptions ?? []))],
    spans: [window, window ? undefined : checkBack].flatMap((r) =>
      r ? [{ start: r.start, end: r.end }] : [],
    ),
  }
}

const isOver = (r: Reading, said: Day): boolean => r.until !== null && r.until < said

const isSpeakingDay = (r: Reading, said: Day, upTo: number): boolean =>
  r.from === said && r.until === said && (r.start < upTo || /^(?:now|today)$/i.test(r.text))

/** A stated deadline first, then a window with an end, then the first one said. */
function best(windows: readonly Reading[], text: string, actAt: number): Reading | undefined {
  const score = (r: Reading): number => {
    const deadline = /^(?:by|before|no later than|until|within|not later than)\b/i.test(r.text)
    const named = /\b(?:summit|conference|agenda|framework|plan|strategy|budget)\s*$/i.test(
      text.slice(0, r.start),
    )
    return (deadline ? 4 : 0) + (r.until ? 2 : 0) - (named ? 3 : 0)
  }
  const [chosen] = [...windows].sort((a, b) => score(b) - score(a) || a.start - b.start)
  const first = windows.find((r) => r.until !== null && score(r) > 0 && r.start >= actAt)
  const apart =
    first &&
    chosen &&
    first.end <= chosen.start &&
    /,|\band\b/.test(text.slice(first.end, chosen.start))
  return apart ? first : chosen
}

function windowOf(r: Reading): Window {
  return {
    from: r.from,
    until: r.until,
    precision: r.precision ?? 'approximate',
    text: r.text,
    basis: r.basis,
    assumptions: r.assumptions,
  }
}

const checkBackOf = (r: Reading): CheckBack | null => {
  const on = r.until ?? r.from
  return on ? { on, text: r.text, basis: r.basis } : null
}

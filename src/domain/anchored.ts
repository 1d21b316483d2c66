import { Temporal } from 'temporal-polyfill'
import { addDays, longDay } from './calendar.js'
import { precisionOf } from './given-window.js'
import type { Anchor, Day, Window } from './window.js'

/** The window that follows from an anchor once the day of its event is known. */
export function anchoredWindow(anchor: Anchor, date: Day): Window {
  const { from, until } = endsOf(anchor, date)
  const event = anchor.event.charAt(0).toUpperCase() + anchor.event.slice(1)
  const offset =
    anchor.offset === null ? '' : `, ${offsetWords(anchor.offset)} ${sideOf(anchor)} it`
  return {
    ...{ from, until, precision: precisionOf(from, until), text: anchor.text },
    basis: `${event}: ${longDay(date)}, as a person gave it${offset}.`,
    assumptions: [],
  }
}

function endsOf({ relation, offset }: Anchor, date: Day): { from: Day | null; until: Day | null } {
  const after = shift(date, offset, 1)
  if (relation === 'at') return { from: after, until: after }
  if (relation === 'by') return { from: null, until: after }
  if (relation === 'within') return { from: date, until: after }
  if (relation === 'before') {
    return { from: null, until: offset === null ? addDays(date, -1) : shift(date, offset, -1) }
  }
  return offset === null ? { from: addDays(date, 1), until: null } : { from: after, until: after }
}

function shift(date: Day, offset: string | null, sign: 1 | -1): Day {
  if (offset === null) return date
  const duration = Temporal.Duration.from(offset)
  const signed = sign === 1 ? duration : duration.negated()
  return Temporal.PlainDate.from(date).add(signed).toString()
}

const sideOf = ({ relation }: Anchor): string => (relation === 'before' ? 'before' : 'from')

/** "P6M" is "6 months". */
function offsetWords(offset: string): string {
  const d = Temporal.Duration.from(offset)
  const parts: Array<[number, string]> = [
    [d.years, 'year'],
    [d.months, 'month'],
    [d.weeks, 'week'],
    [d.days, 'day'],
  ]
  return parts
    .filter(([count]) => count !== 0)
    .map(([count, unit]) => `${count} ${unit}${count === 1 ? '' : 's'}`)
    .join(' and ')
}

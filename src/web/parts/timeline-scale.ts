import { scaleUtc } from 'd3-scale'
import { addDays, daysBetween, earlierOf, laterOf } from '../../domain/calendar.js'
import type { RegisterLine } from '../../domain/register.js'
import type { Day } from '../../domain/window.js'

export interface Band {
  /** Per cent of the drawing's width. */
  x: number
  width: number
  /** That side of the window has no date. */
  openLeft: boolean
  openRight: boolean
}

export interface Scale {
  /** Where a day begins, in per cent of the width. */
  at(day: Day): number
  band(window: { from: Day | null; until: Day | null }, said: Day | null): Band
  ticks: Array<{ x: number; words: string }>
}

const moment = (day: Day) => Date.parse(`${day}T00:00:00Z`)

/** A scale over all windows and today, with a little air on both sides. */
export function timelineScale(lines: readonly RegisterLine[], today: Day): Scale {
  const [from, until] = extent(lines, today)
  const scale = scaleUtc()
    .domain([moment(from), moment(addDays(until, 1))])
    .range([0, 100])
  const at = (day: Day) => round(scale(moment(day)))
  return {
    at,
    band: (window, said) => {
      const start =
        window.from ?? (said && daysBetween(said, window.until ?? said) > 0 ? said : from)
      const end = window.until ?? until
      const x = at(laterOf(start, from))
      const width = Math.max(round(at(addDays(earlierOf(end, until), 1)) - x), 0.6)
      return { x, width, openLeft: window.from === null, openRight: window.until === null }
    },
    ticks: scale
      .ticks(6)
      .map((tick, i) => ({ x: round(scale(tick)), words: tickWords(tick, i === 0) })),
  }
}

function extent(lines: readonly RegisterLine[], today: Day): [Day, Day] {
  const days = lines.flatMap((line) =>
    [line.due?.from, line.due?.until, line.firstDue?.from, line.firstDue?.until].filter(
      (day): day is Day => typeof day === 'string',
    ),
  )
  const first = days.reduce(earlierOf, today)
  const last = days.reduce(laterOf, today)
  const air = Math.max(3, Math.round(daysBetween(first, last) * 0.04))
  return [addDays(first, -air), addDays(last, air)]
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

function tickWords(tick: Date, first: boolean): string {
  const year = tick.getUTCFullYear()
  const month = MONTHS[tick.getUTCMonth()] ?? ''
  const words = tick.getUTCDate() === 1 ? month : `${tick.getUTCDate()} ${month}`
  if (first) return `${words} ${year}`
  return words === 'Jan' ? `${year}` : words
}

/** The ticks whose words have room: not under "Today", not over each other or the edge. */
export function roomyTicks(scale: Scale, today: Day): Scale['ticks'] {
  const now = scale.at(today)
  let last = Number.NEGATIVE_INFINITY
  return scale.ticks.filter(({ x, words }) => {
    const width = words.length > 6 ? 17 : 11
    const roomy = x >= last && x < 100 - width && (x + width < now || x > now + 8)
    if (roomy) last = x + width
    return roomy
  })
}

const round = (value: number) => Math.round(value * 100) / 100

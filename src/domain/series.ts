import { RRuleTemporal } from 'rrule-temporal'
import { Temporal } from 'temporal-polyfill'
import {
  addDays,
  addUnits,
  isAfter,
  monthStart,
  type Span,
  type Unit,
  unitSpan,
} from './calendar.js'
import type { Day } from './window.js'

/** What a series needs to know to tell its periods. */
export interface SeriesRule {
  /** RFC 5545 RRULE value without the prefix. */
  rrule: string
  /** Its first period where the words gave one. */
  first: Span | null
  /** The day it was said: without a first period, the next one begins after it. */
  said: Day
}

/**
 * The first period of a series, or with `after` the one that begins after that day; null when the
 * rule has none left. Plain rules ("every year") repeat whole units; a rule that names a month
 * gives that month, one named day that day, several the stretch up to the next of them.
 */
export function nextPeriod(rule: SeriesRule, after: Day | null): Span | null {
  return /;(?:BY|COUNT|UNTIL)/.test(`;${rule.rrule}`) ? ruled(rule, after) : plain(rule, after)
}

const UNITS: ReadonlyMap<string, Unit> = new Map([
  ['DAILY', 'day'],
  ['WEEKLY', 'week'],
  ['MONTHLY', 'month'],
  ['YEARLY', 'year'],
])

function unitOf(rrule: string): { unit: Unit; interval: number } {
  const unit = UNITS.get(/FREQ=(\w+)/.exec(rrule)?.[1] ?? '') ?? 'year'
  return { unit, interval: Number(/INTERVAL=(\d+)/.exec(rrule)?.[1] ?? 1) }
}

function plain(rule: SeriesRule, after: Day | null): Span | null {
  const { unit, interval } = unitOf(rule.rrule)
  const first = rule.first ?? firstWhole(rule.said, unit, interval)
  for (let k = 0; k < 10_000; k += 1) {
    const from = addUnits(first.from, k * interval, unit)
    if (after !== null && !isAfter(from, after)) continue
    return { from, until: addDays(addUnits(addDays(first.until, 1), k * interval, unit), -1) }
  }
  return null
}

/** The whole units that begin next after the day: "every two years" said in 2024 is 2025–2026. */
function firstWhole(said: Day, unit: Unit, interval: number): Span {
  const from = addDays(
    unitSpan(said, unit === 'month' && interval === 3 ? 'quarter' : unit).until,
    1,
  )
  return { from, until: addDays(addUnits(from, interval, unit), -1) }
}

function ruled({ rrule, first, said }: SeriesRule, after: Day | null): Span | null {
  const wholeMonth = rrule.includes('BYMONTH=') && !/BY(?:MONTHDAY|DAY)=/.test(rrule)
  const start = first?.from ?? addDays(said, 1)
  const begin = wholeMonth ? monthStart(start) : start
  const rule = new RRuleTemporal({ rruleString: `RRULE:${rrule}`, dtstart: midnight(begin) })
  const from = nextOf(rule, after ?? addDays(begin, -1))
  if (from === null) return null
  if (wholeMonth) return unitSpan(from, 'month')
  const several = /BY(?:MONTHDAY|DAY)=[^;]*,/.test(rrule)
  const following = several ? nextOf(rule, from) : null
  return { from, until: following === null ? from : addDays(following, -1) }
}

const midnight = (day: Day): Temporal.ZonedDateTime =>
  Temporal.PlainDate.from(day).toZonedDateTime('UTC')

/** The first occurrence after a day. */
function nextOf(rule: RRuleTemporal, after: Day): Day | null {
  return rule.next(midnight(after))?.toString().slice(0, 10) ?? null
}

import type { Day } from '../../../domain/window.js'
import {
  addDays,
  addWorkingDays,
  dayOfWeek,
  longDay,
  longMonth,
  monthsSpan,
  yearOf,
} from '../days.js'
import { either, longest } from '../grammar/choice.js'
import type { Rule } from '../grammar/rule.js'
import { map, opt, seq } from '../grammar/sequence.js'
import { word } from '../grammar/words.js'
import { ordinal } from '../numbers.js'
import { onDay, type Period, period } from '../period.js'
import { reroll } from './part.js'

const last = map(word('last', 'final', 'closing'), () => 0)
const opening = map(word('opening'), () => 1)
const which = either(ordinal, last, opening)

const isWeekend = (day: Day) => dayOfWeek(day) > 5

/** The `n`th day of a stretch, 0 the last; null behind its end. */
function nthDay(p: Period, n: number, working: boolean): Day | null {
  const day = working ? nthWorkingDay(p, n) : n === 0 ? p.until : addDays(p.from, n - 1)
  return day > p.until || day < p.from ? null : day
}

function nthWorkingDay(p: Period, n: number): Day {
  if (n > 0) return addWorkingDays(addDays(p.from, -1), n)
  let day = p.until
  while (isWeekend(day)) day = addDays(day, -1)
  return day
}

const LONG = new Set(['week', 'month', 'quarter', 'season', 'half', 'year', 'decade'])

function on(p: Period, n: number, working: boolean): Period | null {
  const day = nthDay(p, n, working)
  if (day === null) return null
  const inner = p.inYear
  const again = (year: number) => {
    const other = inner?.(year) ?? null
    return other === null ? null : on(other, n, working)
  }
  const notes = working
    ? [...p.notes, 'Weekends were left out, public holidays were not.']
    : p.notes
  const basis = `Read as: ${longDay(day)}, ${n === 0 ? 'the last' : 'that'} day of ${p.name}.`
  return { ...onDay(day, basis), notes, inYear: inner && again }
}

/** `the last day of the year`, `the first working day of June`. */
export function dayOfRule(inner: Rule<Period>): Rule<Period> {
  return map(
    seq(
      opt(word('the', 'its')),
      which,
      opt(word('working', 'business', 'calendar')),
      word('day'),
      word('of', 'in'),
      inner,
    ),
    ([, n, kind, , , p], cx, at) => {
      if (!LONG.has(p.precision) || n > 366) return null
      const hit = on(p, n, kind === 'working' || kind === 'business')
      return hit === null ? null : reroll(cx, at, hit)
    },
  )
}

function month(p: Period, n: number): Period | null {
  if (p.precision !== 'year' || n > 12) return null
  const span = monthsSpan(yearOf(p.until), n === 0 ? 12 : n)
  const name = longMonth(span.from)
  return period(span, 'month', name, `Read as: the whole month of ${name}.`)
}

/** `the ninth month of next year`, `the last month of 2025`. */
export function monthOfRule(inner: Rule<Period>): Rule<Period> {
  return longest(
    map(seq(opt(word('the')), which, word('month'), opt(word('of', 'in')), inner), ([, n, , , p]) =>
      month(p, n),
    ),
  )
}

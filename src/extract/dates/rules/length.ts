import type { Unit } from '../../../domain/calendar.js'
import type { Day } from '../../../domain/window.js'
import { addUnits, addWorkingDays } from '../days.js'
import { either } from '../grammar/choice.js'
import type { Context } from '../grammar/context.js'
import { remembered } from '../grammar/memory.js'
import { phrase } from '../grammar/phrase.js'
import type { Rule } from '../grammar/rule.js'
import { map, opt, seq } from '../grammar/sequence.js'
import { oneOf, word } from '../grammar/words.js'
import { UNITS } from '../lexicon.js'
import { type Quantity, quantity } from '../numbers.js'
import { inReach } from '../period.js'

/** How long: `six months`, `a couple of weeks`, `ten working days`. */
export interface Length extends Quantity {
  unit: Unit
  working: boolean
  scale: number
}

const SCALED = new Map<string, { unit: Unit; scale: number }>([
  ...[...UNITS].map(([w, unit]) => [w, { unit, scale: 1 }] as const),
  ['fortnight', { unit: 'week', scale: 2 }],
  ['fortnights', { unit: 'week', scale: 2 }],
  ['decade', { unit: 'year', scale: 10 }],
  ['decades', { unit: 'year', scale: 10 }],
])
export const unit = oneOf(SCALED)
export const SINGULAR = new Map([...SCALED].filter(([w]) => !w.endsWith('s')))
const working = opt(either(word('working', 'business'), word('calendar', 'full', 'short')))

/** `six months`, `the few weeks`, `a year and a half` is left out: nobody dates by it. */
export const length: Rule<Length> = remembered(
  either<Length>(
    map(phrase('half a year', 'half year', 'half - year'), () => ({
      ...one(6),
      unit: 'month',
      working: false,
      scale: 1,
    })),
    map(phrase('a year and a half', 'one and a half years'), () => ({
      ...one(18),
      unit: 'month',
      working: false,
      scale: 1,
    })),
    map(
      seq(quantity, opt(word('-')), opt(word('more', 'coming', 'upcoming')), working, unit),
      ([q, , , w, u]) => ({
        ...q,
        unit: u.unit,
        scale: u.scale,
        working: w === 'working' || w === 'business',
      }),
    ),
  ),
)

export function one(n: number): Quantity {
  return { least: n, most: n, vague: false }
}

export function shifted(day: Day, n: number, l: Length): Day {
  return l.working && l.unit === 'day' ? addWorkingDays(day, n) : addUnits(day, n * l.scale, l.unit)
}

const years = (n: number, l: Length) => (l.unit === 'year' ? n * l.scale : n / 12)

export function sized(cx: Context, l: Length): Length | null {
  return l.least > 0 && l.most < 5000 && inReach(cx, Math.ceil(years(l.most, l))) ? l : null
}

/** `P6M`; weeks and days as such. */
export function isoDuration(l: Length): string {
  const n = l.most * l.scale
  if (l.unit === 'quarter') return `P${n * 3}M`
  return `P${n}${l.unit.charAt(0).toUpperCase()}`
}

export function describe(l: Length): string {
  const n = l.most * l.scale
  return `${n} ${l.working ? 'working ' : ''}${l.unit}${n === 1 ? '' : 's'}`
}

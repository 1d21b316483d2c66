import type { Unit } from '../../../domain/calendar.js'
import type { Day } from '../../../domain/window.js'
import { addUnits, addWorkingDays } from '../days.js'
import { either, longest } from '../grammar/choice.js'
import type { Context } from '../grammar/context.js'
import { found } from '../grammar/found.js'
import { remembered } from '../grammar/memory.js'
import { phrase } from '../grammar/phrase.js'
import type { Rule } from '../grammar/rule.js'
import { map, opt, seq } from '../grammar/sequence.js'
import { oneOf, startingWithFigure, word } from '../grammar/words.js'
import { UNITS } from '../lexicon.js'
import { cardinal, type Quantity, quantity } from '../numbers.js'
import { inReach } from '../period.js'

/** How long: `six months`, `a couple of weeks`, `ten working days`, `2 years and 3 months`. */
export interface Length extends Quantity {
  unit: Unit
  working: boolean
  scale: number
  /** What comes on top of it, in a smaller unit. */
  more?: Length
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
const working = opt(either(word('working', 'business'), word('calendar', 'full', 'short', 'whole')))

export function one(n: number): Quantity {
  return { least: n, most: n, vague: false }
}

const plainly = (n: number, u: Unit): Length => ({ ...one(n), unit: u, working: false, scale: 1 })

/** The nearest whole count of a smaller unit: a year and a half is 18 months. */
function fraction(n: number, u: { unit: Unit; scale: number }): Length | null {
  if (u.unit === 'year') return plainly(Math.round(n * 12 * u.scale), 'month')
  if (u.unit === 'quarter') return plainly(Math.round(n * 3), 'month')
  if (u.unit === 'week') return plainly(Math.round(n * 7 * u.scale), 'day')
  if (u.unit === 'day') return plainly(Math.ceil(n), 'day')
  const rest = Math.round((n - Math.floor(n)) * 30)
  return n < 1
    ? plainly(rest, 'day')
    : { ...plainly(Math.floor(n), 'month'), more: plainly(rest, 'day') }
}

/** `2.5`, as one number: the full stop is glued to both figures. */
const decimal: Rule<number> = startingWithFigure(['.'], (cx, at) => {
  const [whole, dot, part] = cx.tokens.slice(at, at + 3)
  if (!whole || dot?.text !== '.' || !dot.glued || part?.kind !== 'number' || !part.glued)
    return null
  const ends = !(cx.tokens[at + 3]?.glued && cx.tokens[at + 3]?.kind === 'mark')
  return ends && part.raw.length <= 2 ? found(Number(`${whole.raw}.${part.raw}`), at + 3) : null
})

const halves: Rule<Length> = either<Length>(
  map(phrase('half a year', 'half year', 'half - year', 'a half year', 'a half - year'), () =>
    plainly(6, 'month'),
  ),
  map(phrase('half a month', 'half a week', 'half a decade'), (words) =>
    fraction(0.5, SCALED.get(words.split(' ')[2] ?? '') ?? { unit: 'month', scale: 1 }),
  ),
  map(seq(cardinal, phrase('and a half', '- and - a - half'), unit), ([n, , u]) =>
    fraction(n + 0.5, u),
  ),
  map(seq(word('a', 'one'), unit, phrase('and a half')), ([, u]) => fraction(1.5, u)),
  map(seq(decimal, opt(word('-')), unit), ([n, , u]) => fraction(n, u)),
)

const simple: Rule<Length> = either<Length>(
  halves,
  map(
    seq(
      quantity,
      opt(word('-')),
      opt(word('more', 'coming', 'upcoming', 'further')),
      working,
      unit,
    ),
    ([q, , , w, u]) => ({
      ...q,
      unit: u.unit,
      scale: u.scale,
      working: w === 'working' || w === 'business',
    }),
  ),
)

const SIZE: Record<Unit, number> = { day: 0, week: 1, month: 2, quarter: 3, year: 4 }

const twofold: Rule<Length> = map(
  seq(simple, opt(word(',')), opt(word('and')), simple),
  ([a, , , b]) => (SIZE[b.unit] < SIZE[a.unit] && a.more === undefined ? { ...a, more: b } : null),
)

export const length: Rule<Length> = remembered(longest<Length>(simple, twofold))

/** `n` units on or back; what comes on top goes the same way. */
export function shifted(day: Day, n: number, l: Length): Day {
  const to =
    l.working && l.unit === 'day' ? addWorkingDays(day, n) : addUnits(day, n * l.scale, l.unit)
  return l.more === undefined ? to : shifted(to, n < 0 ? -l.more.most : l.more.most, l.more)
}

const years = (n: number, l: Length) => (l.unit === 'year' ? n * l.scale : n / 12)

export function sized(cx: Context, l: Length): Length | null {
  if (l.more !== undefined && sized(cx, l.more) === null) return null
  return l.least > 0 && l.most < 5000 && inReach(cx, Math.ceil(years(l.most, l))) ? l : null
}

/** `P6M`; weeks and days as such. */
export function isoDuration(l: Length): string {
  const n = l.most * l.scale
  const own = l.unit === 'quarter' ? `${n * 3}M` : `${n}${l.unit.charAt(0).toUpperCase()}`
  return `P${own}${l.more === undefined ? '' : isoDuration(l.more).slice(1)}`
}

export function describe(l: Length): string {
  const n = l.most * l.scale
  const own = `${n} ${l.working ? 'working ' : ''}${l.unit}${n === 1 ? '' : 's'}`
  return l.more === undefined ? own : `${own} and ${describe(l.more)}`
}

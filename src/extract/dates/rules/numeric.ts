import type { Day } from '../../../domain/window.js'
import { dayOf, longDay, monthsSpan } from '../days.js'
import { either, longest } from '../grammar/choice.js'
import type { Context } from '../grammar/context.js'
import { type Found, found } from '../grammar/found.js'
import type { Rule } from '../grammar/rule.js'
import { map, opt, seq } from '../grammar/sequence.js'
import { startingWithFigure, word } from '../grammar/words.js'
import { plainNumber } from '../numbers.js'
import { onDay, type Period, period, rolled } from '../period.js'
import { anyMonth } from './month-word.js'
import { isAllOf } from './weekday-word.js'

const SEPARATORS = new Set(['/', '.', '-'])
const LEADS = new Set('on by until till before after due from'.split(' '))

/** `count` numbers with the same glued mark between them. */
function figures(cx: Context, at: number, count: number): Found<string[]> | null {
  const raws: string[] = []
  const mark = cx.tokens[at + 1]?.text ?? ''
  for (let i = 0; i < count; i += 1) {
    const token = cx.tokens[at + 2 * i]
    if (token?.kind !== 'number' || token.raw.length > 4 || (i > 0 && !token.glued)) return null
    raws.push(token.raw)
    const between = cx.tokens[at + 2 * i + 1]
    if (i < count - 1 && !(between?.glued && between.text === mark)) return null
  }
  return SEPARATORS.has(mark) ? found(raws, at + 2 * count - 1) : null
}

/** Not a piece of something longer: 1/2/3/4, 10.1.2.3, a range of years. */
function standsAlone(cx: Context, at: number, end: number): boolean {
  const before = cx.tokens[at - 1]
  const after = cx.tokens[end]
  if (before && cx.tokens[at]?.glued && SEPARATORS.has(before.text) && at >= 2) {
    if (cx.tokens[at - 2]?.kind === 'number') return false
  }
  if (after?.glued && /^[%/°]$/.test(after.text)) return false
  return !(after?.glued && SEPARATORS.has(after.text) && cx.tokens[end + 1]?.glued)
}

function fullYear(raw: string): number {
  if (raw.length !== 2) return Number(raw)
  return Number(raw) + (Number(raw) < 70 ? 2000 : 1900)
}

interface Choice {
  day: Day
  ambiguous: boolean
}

/** Day first unless the source is month first; the other order where only that one exists. */
function chooseOrder(cx: Context, a: number, b: number, year: number): Choice | null {
  const dayFirst = dayOf(year, b, a)
  const monthFirst = dayOf(year, a, b)
  const day = cx.monthFirst ? (monthFirst ?? dayFirst) : (dayFirst ?? monthFirst)
  if (day === null) return null
  return { day, ambiguous: dayFirst !== null && monthFirst !== null && a !== b }
}

function ordered(cx: Context, choice: Choice): Period {
  const name = longDay(choice.day)
  if (!choice.ambiguous) return onDay(choice.day)
  const order = cx.monthFirst ? 'month' : 'day'
  const basis = `Read as: ${name}, with the ${order} first.`
  return {
    ...onDay(choice.day, basis),
    notes: [`The ${order} was taken to stand first; it could be the other way round.`],
  }
}

const iso: Rule<Period> = startingWithFigure(SEPARATORS, (cx, at) => {
  const hit = figures(cx, at, 3)
  if (hit === null) return null
  const [y = '', m = '', d = ''] = hit.value
  if (y.length !== 4 || !standsAlone(cx, at, hit.next)) return null
  const day = dayOf(Number(y), Number(m), Number(d))
  return day === null ? null : found(onDay(day), hit.next)
})

const dayMonthYear: Rule<Period> = startingWithFigure(SEPARATORS, (cx, at) => {
  const hit = figures(cx, at, 3)
  if (hit === null) return null
  const [a = '', b = '', y = ''] = hit.value
  if (a.length > 2 || b.length > 2 || (y.length !== 4 && y.length !== 2)) return null
  if (!standsAlone(cx, at, hit.next)) return null
  const choice = chooseOrder(cx, Number(a), Number(b), fullYear(y))
  return choice === null ? null : found(ordered(cx, choice), hit.next)
})

/** Nothing else hangs on the figures: "on 4-22" and "on 4.22", but not "based on 4.5 million". */
function isFree(cx: Context, at: number, end: number): boolean {
  const after = cx.tokens[end]
  const closed = after === undefined || (after.kind === 'mark' && /^[.,;!?)]$/.test(after.text))
  return (
    closed && !/^(?:based|depends|focus|rests|spent|builds)$/.test(cx.tokens[at - 2]?.text ?? '')
  )
}

/** `11/12,2016`. */
const commaYear: Rule<Period> = startingWithFigure(['/'], (cx, at) => {
  const hit = figures(cx, at, 2)
  const [mark, year] = hit === null ? [] : cx.tokens.slice(hit.next, hit.next + 2)
  if (hit === null || mark?.text !== ',' || !mark.glued) return null
  if (year?.kind !== 'number' || !/^(?:\d{2}|\d{4})$/.test(year.raw)) return null
  const [a, b] = hit.value.map(Number)
  const choice = chooseOrder(cx, a ?? 0, b ?? 0, fullYear(year.raw))
  return choice === null ? null : found(ordered(cx, choice), hit.next + 2)
})

/** Whether the words around call for a day: never `Article 12/3` or `a ratio of 3-4`. */
function isCalled(cx: Context, at: number, end: number): boolean {
  const mark = cx.tokens[at + 1]?.text
  if (isAllOf(cx, at, end)) return mark !== '.'
  const before = cx.tokens[at - 1]?.text ?? ''
  if (mark === '/' && cx.tokens[end]?.text === 'at') return true
  return mark === '/' ? LEADS.has(before) : before === 'on' && isFree(cx, at, end)
}

/** `on 12/3`, `on 4-22`, `4/25 at 4 pm`. */
const dayMonth: Rule<Period> = startingWithFigure(SEPARATORS, (cx, at) => {
  const hit = figures(cx, at, 2)
  if (hit === null || !isCalled(cx, at, hit.next)) return null
  const [a = '', b = ''] = hit.value
  if (a.length > 2 || b.length > 2 || !standsAlone(cx, at, hit.next)) return null
  const value = rolled(cx, at, (year) => {
    const choice = chooseOrder(cx, Number(a), Number(b), year)
    return choice === null ? null : ordered(cx, choice)
  })
  return value === null ? null : found(value, hit.next)
})

/** `from 05/09 to 31/12`: an order in which both ends exist. */
export const dayMonthRange: Rule<Period> = startingWithFigure(['/'], (cx, at) => {
  const first = figures(cx, at, 2)
  const lead = cx.tokens[at - 1]?.text ?? ''
  if (first === null || !/^(?:from|between)$/.test(lead)) return null
  const joint = cx.tokens[first.next]?.text ?? ''
  const second = figures(cx, first.next + 1, 2)
  if (second === null || !/^(?:to|and|-|until|till|through)$/.test(joint)) return null
  if (cx.tokens[first.next + 2]?.text !== '/') return null
  const numbers = [...first.value, ...second.value].map(Number)
  const value = rolled(cx, at, (year) => dayMonthSpan(cx, numbers, year))
  return value === null ? null : found(value, second.next)
})

function dayMonthSpan(cx: Context, [a = 0, b = 0, c = 0, d = 0]: number[], year: number) {
  const dayFirst = [dayOf(year, b, a), dayOf(year, d, c)] as const
  const monthFirst = [dayOf(year, a, b), dayOf(year, c, d)] as const
  const orders = cx.monthFirst ? [monthFirst, dayFirst] : [dayFirst, monthFirst]
  for (const [from, until] of orders) {
    if (from === null || until === null || from > until) continue
    const basis = `Read as: from ${longDay(from)} to ${longDay(until)}, both included.`
    return period({ from, until }, 'range', `${longDay(from)} to ${longDay(until)}`, basis)
  }
  return null
}

function wholeMonth(year: number, month: number): Period | null {
  const span = dayOf(year, month, 1) === null ? null : monthsSpan(year, month)
  if (span === null || year < 1900 || year > 2199) return null
  const name = longDay(span.from).replace(/^1 /, '')
  return period(span, 'month', name, `Read as: the whole month of ${name}, as said.`)
}

/** `2015-3`, `2016 / 11`, `11/2016`; 2024-25 is a range of years instead. */
const yearMonth: Rule<Period> = map(
  seq(plainNumber, word('/', '-'), plainNumber),
  ([a, , b], cx, at, end) => {
    if (!standsAlone(cx, at, end)) return null
    return a > 999 ? wholeMonth(a, b) : b > 999 ? wholeMonth(b, a) : null
  },
)

const yearMonthName: Rule<Period> = map(
  seq(plainNumber, word('/', '-'), anyMonth, word('/', '-'), plainNumber),
  ([y, , month, , d]) => {
    const day = y > 999 ? dayOf(y, month, d) : null
    return day === null ? null : onDay(day)
  },
)

const spaced: Rule<Period> = map(
  seq(plainNumber, plainNumber, plainNumber),
  ([y, m, d], cx, at) => {
    const day = y > 999 && cx.tokens[at + 1]?.raw.length === 2 ? dayOf(y, m, d) : null
    return day === null ? null : onDay(day)
  },
)

/** Dates in figures only. */
export const numericDate: Rule<Period> = longest(
  iso,
  dayMonthYear,
  commaYear,
  either(yearMonthName, yearMonth),
  dayMonth,
  map(seq(opt(word('date')), spaced), ([, p]) => p),
)

import { daysBetween, longMonth, monthsSpan, yearOf } from '../days.js'
import { either, longest } from '../grammar/choice.js'
import type { Context } from '../grammar/context.js'
import { phrase } from '../grammar/phrase.js'
import type { Rule } from '../grammar/rule.js'
import { map, opt, seq } from '../grammar/sequence.js'
import { word } from '../grammar/words.js'
import { type Period, period, rolled } from '../period.js'
import { abbreviationDot, anyMonth, isClearMonth } from './month-word.js'
import { yearHead, yearTail } from './year-tail.js'

export function wholeMonth(year: number, month: number): Period {
  const span = monthsSpan(year, month)
  const name = longMonth(span.from)
  return period(span, 'month', name, `Read as: the whole month of ${name}, as said.`)
}

function rollingMonth(cx: Context, at: number, month: number): Period | null {
  const hit = rolled(cx, at, (year) => {
    const p = wholeMonth(year, month)
    return { ...p, basis: `Read as: the whole month of ${p.name}.` }
  })
  return hit
}

const withYear: Rule<Period> = longest(
  map(seq(anyMonth, abbreviationDot, yearTail), ([month, , year]) => wholeMonth(year, month)),
  map(seq(yearHead, anyMonth), ([year, month]) => wholeMonth(year, month)),
)

/** A month alone; the caller's context must show that it is one. */
const alone: Rule<Period> = map(seq(anyMonth, abbreviationDot), ([month], cx, at) => {
  if (!isClearMonth(cx, at) && !strongLead(cx, at)) return null
  const p = rollingMonth(cx, at, month)
  return p === null ? null : { ...p, bare: true }
})

/** "in may" in hasty notes; "they may" never. */
function strongLead(cx: Context, at: number): boolean {
  return /^(in|early|mid|late|until|this|next)$/.test(cx.tokens[at - 1]?.text ?? '')
}

const thisMonth: Rule<Period> = map(
  seq(
    word('this', 'coming', 'upcoming', 'current', 'the'),
    opt(word('coming', 'current')),
    anyMonth,
  ),
  ([lead, coming, month], cx, at) =>
    lead === 'the' && coming === null ? null : rollingMonth(cx, at, month),
)

/** "Next June": the one to come when it is this year's and within six months, else the year after. */
const nextMonth: Rule<Period> = map(seq(word('next'), anyMonth), ([, month], cx, at) => {
  const soon = wholeMonth(yearOf(cx.said), month)
  const ahead = daysBetween(cx.said, soon.from)
  const near = ahead > 0 && ahead <= 184
  const p = ahead > 0 && near ? soon : wholeMonth(yearOf(cx.said) + 1, month)
  const basis = `Read as: the whole month of ${p.name}, the next one to come.`
  if (cx.isPast(at)) return null
  const notes = near ? [`“Next” was taken as the coming one, ${p.name}.`] : []
  return { ...p, basis, notes }
})

/** `March after next`: the second one to come. */
const afterNext: Rule<Period> = map(
  seq(anyMonth, phrase('after next', 'after the next')),
  ([month], cx) => {
    const year = yearOf(cx.said)
    const first = cx.said < wholeMonth(year, month).from ? year : year + 1
    const p = wholeMonth(first + 1, month)
    return { ...p, basis: `Read as: the whole month of ${p.name}, the second one to come.` }
  },
)

const monthOf = map(seq(opt(word('the')), word('month'), word('of')), () => true)

/** `April 2024`, `June`, `this June`, `next June`, `the month of June`. */
export const monthRule: Rule<Period> = map(
  seq(opt(monthOf), longest(withYear, either(thisMonth, nextMonth, afterNext), alone)),
  ([lead, p]) => (lead === null ? p : { ...p, bare: false }),
)

import type { Unit } from '../../../domain/calendar.js'
import { partOf } from '../cut.js'
import { addDays, longDay, monthOf, unitSpan, yearOf } from '../days.js'
import { longest } from '../grammar/choice.js'
import type { Context } from '../grammar/context.js'
import { phrase } from '../grammar/phrase.js'
import type { Rule } from '../grammar/rule.js'
import { map, opt, seq } from '../grammar/sequence.js'
import { oneOf, word } from '../grammar/words.js'
import { type Period, period } from '../period.js'
import { wholeYear } from './year.js'
import { yearTail } from './year-tail.js'

const SHORT = new Map<string, Unit>([
  ['eoy', 'year'],
  ['eom', 'month'],
  ['eoq', 'quarter'],
  ['eow', 'week'],
])
const UNIT = new Map<string, Unit>([
  ['year', 'year'],
  ['month', 'month'],
  ['quarter', 'quarter'],
  ['week', 'week'],
])

function endOf(cx: Context, unit: Unit): Period {
  const span = unitSpan(cx.said, unit)
  const name = unit === 'year' ? `${yearOf(cx.said)}` : `the ${unit} from ${longDay(span.from)}`
  return { ...partOf(period(span, unit, name, ''), 'late'), endPrecision: unit }
}

/** `year-end`, `the month's end`, `year-end 2025`, `EOM`. */
const unitEnd: Rule<Period> = longest(
  map(
    seq(opt(word('the')), oneOf(UNIT), opt(word("'")), opt(word('s')), opt(word('-')), word('end')),
    ([, unit, quote, , dash], cx, at, end) => {
      if (cx.tokens[end]?.text === 'of') return null
      if (unit === 'week' && quote === null && dash !== null) return null
      return unit === 'week' && quote === null && cx.tokens[at]?.text === 'week'
        ? null
        : endOf(cx, unit)
    },
  ),
  map(
    seq(opt(word('the')), word('year'), opt(word('-')), word('end'), yearTail),
    ([, , , , year]) => partOf(wholeYear(year), 'late'),
  ),
  map(oneOf(SHORT), (unit, cx) => endOf(cx, unit)),
  map(phrase('the year is out', 'the year ends', 'the year is over', 'the year closes'), (_, cx) =>
    endOf(cx, 'year'),
  ),
)

/** `the turn of the year`: the two weeks on either side. */
const turn: Rule<Period> = map(phrase('the turn of the year', 'turn of the year'), (_, cx) => {
  const last = `${yearOf(cx.said)}-12-31`
  const span = { from: `${yearOf(cx.said)}-12-15`, until: addDays(last, 15) }
  const name = 'the turn of the year'
  const basis = `Read as: ${name}, ${longDay(span.from)} to ${longDay(span.until)}.`
  const notes = monthOf(cx.said) === 1 ? ['It could mean the one just past.'] : []
  return period(span, 'range', name, basis, { notes, isEnd: false, endPrecision: 'year' })
})

/** `in the new year`: its beginning, not New Year's Day. */
const newYear: Rule<Period> = map(
  seq(phrase('in the new year', 'early in the new year', 'early new year', 'early in new year')),
  (_, cx) => {
    const p = partOf(wholeYear(yearOf(cx.said) + 1), 'early')
    return { ...p, notes: ['“In the new year” was taken as its first three months.'] }
  },
)

export const yearEndRule: Rule<Period> = longest(unitEnd, turn, newYear)

import type { Day } from '../../../domain/window.js'
import { addDays, addWeeks, dayOfWeek, isoWeekStart, longDay, nextWeekday } from '../days.js'
import { either, longest } from '../grammar/choice.js'
import { phrase } from '../grammar/phrase.js'
import type { Rule } from '../grammar/rule.js'
import { map, opt, seq } from '../grammar/sequence.js'
import { word } from '../grammar/words.js'
import { ordinal } from '../numbers.js'
import { type Period, period } from '../period.js'
import { nthWeekday } from './nth-weekday.js'
import { yearTail } from './year-tail.js'

const weekend = phrase('weekend', 'week - end', 'wkend', 'week end')

function days(from: Day, until: Day): Period {
  const name = `the weekend of ${longDay(from)}`
  const basis = `Read as: ${name}, to ${longDay(until)}.`
  return period({ from, until }, 'range', name, basis)
}

const saturday = (said: Day, weeks: number): Day => addDays(addWeeks(isoWeekStart(said), weeks), 5)
const saturdayOn = (from: Day): Period => days(from, addDays(from, 1))

/** `this weekend`, `next weekend`, `the weekend after next`. */
export const weekendRule: Rule<Period> = longest(
  map(seq(word('this', 'the', 'coming'), opt(word('coming')), weekend), (_, cx) =>
    saturdayOn(saturday(cx.said, 0)),
  ),
  map(seq(word('next'), weekend), (_, cx) => saturdayOn(saturday(cx.said, 1))),
  map(seq(opt(word('the')), weekend, phrase('after next', 'after the next')), (_, cx) =>
    saturdayOn(saturday(cx.said, 2)),
  ),
)

/** The free days around a day: a Monday or Friday joins the weekend beside it. */
function around(day: Day): Period {
  const weekday = dayOfWeek(day)
  if (weekday === 7) return days(addDays(day, -1), day)
  if (weekday === 1) return days(addDays(day, -2), day)
  if (weekday === 6) return saturdayOn(day)
  if (weekday >= 4) return days(day, nextWeekday(day, 7))
  return saturdayOn(nextWeekday(day, 6))
}

/** `the weekend of 12 May`, `Easter weekend`. */
export function weekendAround(day: Rule<Period>): Rule<Period> {
  return either(
    map(seq(opt(word('the')), weekend, word('of'), day), ([, , , p]) => onDayOnly(p)),
    map(seq(day, weekend, opt(yearTail)), ([p, , year]) => {
      const moved = year === null ? p : (p.inYear?.(year) ?? null)
      return moved === null ? null : onDayOnly(moved)
    }),
  )
}

const onDayOnly = (p: Period): Period | null =>
  p.precision === 'day' ? { ...around(p.from), notes: p.notes } : null

/** `the last weekend of October`: by its Sunday where it is the last, else by its Saturday. */
export function weekendOfRule(inner: Rule<Period>): Rule<Period> {
  const which = either(
    ordinal,
    map(word('last', 'final'), () => 0),
  )
  return map(seq(opt(word('the')), which, weekend, word('of', 'in'), inner), ([, n, , , p]) => {
    if (p.precision !== 'month' && p.precision !== 'year') return null
    const sunday = n === 0 ? nthWeekday(p, 0, 7) : null
    const from = sunday === null ? nthWeekday(p, n, 6) : addDays(sunday, -1)
    return from === null ? null : { ...saturdayOn(from), notes: p.notes }
  })
}

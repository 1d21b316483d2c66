import {
  addDays,
  addMonths,
  addWeeks,
  isoWeekEnd,
  isoWeekStart,
  longDay,
  monthOf,
  monthsSpan,
  nextWeekday,
  yearOf,
} from '../days.js'
import { either } from '../grammar/choice.js'
import type { Rule } from '../grammar/rule.js'
import { map, opt, seq } from '../grammar/sequence.js'
import { word } from '../grammar/words.js'
import { ordinal } from '../numbers.js'
import { onDay, type Period, period } from '../period.js'
import { weekdayWord } from './weekday-word.js'

const side = either<1 | -1>(
  map(word('after', 'following'), () => 1 as const),
  map(word('before', 'preceding'), () => -1 as const),
)

/** Which one on that side: `third Tuesday`, `Monday`. */
const which = map(seq(opt(word('the')), opt(ordinal)), ([, n]) => n ?? 1)

function nearWeekday(day: Period, n: number, weekday: number, step: 1 | -1): Period {
  const first =
    step === 1 ? nextWeekday(day.until, weekday) : nextWeekday(addDays(day.from, -8), weekday)
  const on = addWeeks(first, step * (n - 1))
  return { ...onDay(on, `Read as: ${longDay(on)}, counted from ${day.name}.`), notes: day.notes }
}

function nearWeek(day: Period, step: 1 | -1): Period {
  const base = addWeeks(day.from, step)
  const span = { from: isoWeekStart(base), until: isoWeekEnd(base) }
  const name = `the week ${step === 1 ? 'after' : 'before'} ${day.name}`
  return period(span, 'week', name, `Read as: ${name}, Monday to Sunday.`, { notes: day.notes })
}

function nearMonth(day: Period, step: 1 | -1): Period {
  const base = addMonths(`${day.from.slice(0, 7)}-01`, step)
  const span = monthsSpan(yearOf(base), monthOf(base))
  const name = `the month ${step === 1 ? 'after' : 'before'} ${day.name}`
  return period(span, 'month', name, `Read as: ${name}.`, { notes: day.notes })
}

function nearDay(day: Period, step: 1 | -1): Period {
  const on = addDays(step === 1 ? day.until : day.from, step)
  const words = step === 1 ? 'after' : 'before'
  return {
    ...onDay(on, `Read as: ${longDay(on)}, the day ${words} ${day.name}.`),
    notes: day.notes,
  }
}

/** `the Monday after Easter`, `the third Tuesday after Christmas`, `the week before 10 May`. */
export function besideDay(day: Rule<Period>): Rule<Period> {
  return either<Period>(
    map(seq(which, weekdayWord, side, day), ([n, weekday, step, p]) =>
      p.precision === 'day' && n < 60 ? nearWeekday(p, n, weekday, step) : null,
    ),
    map(seq(word('the'), word('day', 'week', 'month'), side, day), ([, u, step, p]) => {
      if (p.precision !== 'day') return null
      if (u === 'day') return nearDay(p, step)
      return u === 'week' ? nearWeek(p, step) : nearMonth(p, step)
    }),
  )
}

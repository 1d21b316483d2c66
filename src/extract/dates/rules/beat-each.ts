import { either } from '../grammar/choice.js'
import { map, opt, seq } from '../grammar/sequence.js'
import { oneOf, word } from '../grammar/words.js'
import { MONTHS, SEASONS, WEEKDAYS } from '../lexicon.js'
import { ordinal } from '../numbers.js'
import { BYDAY } from './beat.js'
import { each } from './beat-count.js'
import { weekdayWord } from './weekday-word.js'

export const everyMonth = map(seq(each, oneOf(MONTHS)), ([, m]) => ({
  rrule: `FREQ=YEARLY;BYMONTH=${m}`,
  unit: 'year' as const,
  words: 'once a year in that month',
}))
export const everySeason = map(seq(each, oneOf(SEASONS)), () => ({
  rrule: 'FREQ=YEARLY',
  unit: 'year' as const,
  words: 'once a year in that season',
}))
export const everyWeekday = map(
  seq(each, opt(map(word('other', 'second'), () => 2)), weekdayWord),
  ([, n, d]) => ({
    rrule: `FREQ=WEEKLY${n === null ? '' : ';INTERVAL=2'};BYDAY=${BYDAY[d]}`,
    unit: 'week' as const,
    words: n === null ? 'every week on that day' : 'every second week on that day',
  }),
)

const DAYS = new Map(
  [...WEEKDAYS].filter(([w]) => w.endsWith('day')).map(([w, n]) => [`${w}s`, n] as const),
)

/** `on Mondays`, `on Mondays and Thursdays`. */
export const onWeekdays = map(
  seq(word('on'), oneOf(DAYS), opt(seq(word('and', 'or'), oneOf(DAYS)))),
  ([, a, b]) => ({
    rrule: `FREQ=WEEKLY;BYDAY=${BYDAY[a]}${b === null ? '' : `,${BYDAY[b[1]]}`}`,
    unit: 'week' as const,
    words: b === null ? 'every week on that day' : 'every week on those days',
  }),
)

/** `every weekday`, `each working day`. */
export const everyWorkingDay = map(
  seq(each, either<unknown>(word('weekday'), seq(word('working', 'business'), word('day')))),
  () => ({
    rrule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
    unit: 'week' as const,
    words: 'from Monday to Friday',
  }),
)

/** `the fifth of each month`, `the last day of every month`. */
export const dayOfEachMonth = map(
  seq(
    opt(word('on', 'by')),
    opt(word('the')),
    either(
      ordinal,
      map(word('last', 'final'), () => -1),
    ),
    opt(word('day')),
    word('of'),
    each,
    word('month'),
  ),
  ([, , n]) =>
    n > 31
      ? null
      : {
          rrule: `FREQ=MONTHLY;BYMONTHDAY=${n}`,
          unit: 'month' as const,
          words: 'once a month on that day',
        },
)

/** `the first Monday of every month`, `the last day of each quarter`. */
export const nthOfEach = map(
  seq(
    opt(word('on')),
    opt(word('the')),
    either(
      ordinal,
      map(word('last'), () => -1),
    ),
    weekdayWord,
    word('of', 'in'),
    each,
    word('month', 'quarter', 'year'),
  ),
  ([, , n, d, , , u]) => {
    const rule =
      u === 'month' ? 'FREQ=MONTHLY' : u === 'quarter' ? 'FREQ=MONTHLY;INTERVAL=3' : 'FREQ=YEARLY'
    return n > 5
      ? null
      : {
          rrule: `${rule};BYDAY=${n}${BYDAY[d]}`,
          unit: 'month' as const,
          words: 'on that day of each period',
        }
  },
)

export const endOfEach = map(
  seq(
    opt(word('at', 'by', 'before')),
    opt(word('the')),
    word('end', 'beginning', 'start'),
    word('of'),
    each,
    word('month', 'quarter', 'year'),
  ),
  ([, , which, , , u]) => {
    const rule =
      u === 'month' ? 'FREQ=MONTHLY' : u === 'quarter' ? 'FREQ=MONTHLY;INTERVAL=3' : 'FREQ=YEARLY'
    const where =
      which === 'end'
        ? u === 'year'
          ? ';BYMONTH=12;BYMONTHDAY=31'
          : ';BYMONTHDAY=-1'
        : u === 'year'
          ? ';BYMONTH=1;BYMONTHDAY=1'
          : ';BYMONTHDAY=1'
    return {
      rrule: `${rule}${where}`,
      unit: 'month' as const,
      words: `at the ${which} of each ${u}`,
    }
  },
)

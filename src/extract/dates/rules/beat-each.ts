import { either } from '../grammar/choice.js'
import { map, opt, seq } from '../grammar/sequence.js'
import { oneOf, word } from '../grammar/words.js'
import { MONTHS, SEASONS } from '../lexicon.js'
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

import type { Unit } from '../../../domain/calendar.js'
import { addDays, longDay, unitSpan } from '../days.js'
import { either, longest } from '../grammar/choice.js'
import type { Context } from '../grammar/context.js'
import { phrase } from '../grammar/phrase.js'
import type { Rule } from '../grammar/rule.js'
import { map, opt, seq } from '../grammar/sequence.js'
import { oneOf, word } from '../grammar/words.js'
import { MONTHS, SEASONS, UNITS } from '../lexicon.js'
import { cardinal, ordinal } from '../numbers.js'
import type { Period } from '../period.js'
import { onePeriod } from '../periods.js'
import { type Draft, repeats } from '../reading.js'
import { type Beat, BYDAY, every, times } from './beat.js'
import { weekdayWord } from './weekday-word.js'

const ADVERBS = new Map<string, Beat | null>([
  ['annually', every(1, 'year')],
  ['yearly', every(1, 'year')],
  ['biennially', every(2, 'year')],
  ['triennially', every(3, 'year')],
  ['biannually', times(2, 'year')],
  ['semiannually', times(2, 'year')],
  ['quarterly', every(1, 'quarter')],
  ['monthly', every(1, 'month')],
  ['bimonthly', every(2, 'month')],
  ['fortnightly', every(2, 'week')],
  ['biweekly', every(2, 'week')],
  ['weekly', every(1, 'week')],
  ['daily', every(1, 'day')],
])
const ADJECTIVES = new Map<string, Beat | null>([
  ...ADVERBS,
  ['annual', every(1, 'year')],
  ['biennial', every(2, 'year')],
  ['biannual', times(2, 'year')],
  ['semiannual', times(2, 'year')],
])

const adverb = map(oneOf(ADVERBS), (beat, cx, at, end) => {
  const after = cx.tokens[end]
  if (beat === null || after?.text === '-' || cx.tokens[at - 1]?.text === 'the') return null
  const alone = !/(annually|biennially|triennially)$/.test(cx.tokens[at]?.text ?? '')
  return alone && after?.kind === 'word' && !FOLLOWS.has(after.text) ? null : beat
})
const FOLLOWS = new Set(
  'in on at to from by until and or for with starting beginning as during through over if when or'.split(
    ' ',
  ),
)

/** "hold annual consultations", "a quarterly report"; "the annual meeting" names one event. */
const adjective = map(oneOf(ADJECTIVES), (beat, cx, at, end) => {
  const noun = cx.tokens[end]
  const before = cx.tokens[at - 1]?.text ?? ''
  if (beat === null || noun?.kind !== 'word' || before === 'the' || before === '-') return null
  if (FOLLOWS.has(noun.text) || /^(life|lives|news|basis|newspaper)$/.test(noun.text)) return null
  const several = /[a-z]{3}s$/.test(noun.text) && !/ss$/.test(noun.text)
  return several || before === 'a' || before === 'an' || before === 'of' ? beat : null
})

const onBasis = map(
  seq(
    word('on'),
    word('a', 'an', 'the'),
    opt(seq(word('semi', 'bi'), word('-'))),
    oneOf(ADJECTIVES),
    word('basis'),
  ),
  ([, , half, beat]) => (half === null ? beat : beat?.unit === 'year' ? times(2, 'year') : beat),
)
const semi = map(
  seq(word('semi', 'bi', 'half'), word('-'), word('annually', 'annual', 'yearly')),
  () => times(2, 'year'),
)

const unit = oneOf(UNITS)
const each = word('every', 'each')

const everyUnit = map(
  seq(
    opt(word('once')),
    opt(word('in')),
    each,
    opt(
      either(
        cardinal,
        ordinal,
        map(word('other', 'second'), () => 2),
        map(phrase('single', 'calendar'), () => 1),
        map(word('few'), () => 0),
      ),
    ),
    unit,
  ),
  ([, , , n, u]) => every(n ?? 1, u),
)
const count = either(
  map(word('once'), () => 1),
  map(word('twice'), () => 2),
  map(word('thrice'), () => 3),
  map(seq(cardinal, word('times')), ([n]) => n),
)
const timesAUnit = map(
  seq(
    opt(phrase('at least', 'no less than', 'up to')),
    count,
    either(word('a', 'an', 'per', 'each', 'every')),
    unit,
  ),
  ([, n, , u]) => (n > 0 && n < 100 ? times(n, u) : null),
)
const yearly: ReadonlyMap<string, Unit> = new Map([
  ['yearly', 'year'],
  ['annually', 'year'],
  ['monthly', 'month'],
  ['weekly', 'week'],
  ['daily', 'day'],
])
/** `twice yearly`, `three times weekly`. */
const timesYearly = map(seq(count, oneOf(yearly)), ([n, u]) => (n < 100 ? times(n, u) : null))
const perUnit = map(
  seq(phrase('per annum', 'each and every year', 'year after year', 'every single year')),
  () => every(1, 'year'),
)

const everyMonth = map(seq(each, oneOf(MONTHS)), ([, m]) => ({
  rrule: `FREQ=YEARLY;BYMONTH=${m}`,
  unit: 'year' as const,
  words: 'once a year in that month',
}))
const everySeason = map(seq(each, oneOf(SEASONS)), () => ({
  rrule: 'FREQ=YEARLY',
  unit: 'year' as const,
  words: 'once a year in that season',
}))
const everyWeekday = map(
  seq(each, opt(map(word('other', 'second'), () => 2)), weekdayWord),
  ([, n, d]) => ({
    rrule: `FREQ=WEEKLY${n === null ? '' : ';INTERVAL=2'};BYDAY=${BYDAY[d]}`,
    unit: 'week' as const,
    words: n === null ? 'every week on that day' : 'every second week on that day',
  }),
)

/** `the first Monday of every month`, `the last day of each quarter`. */
const nthOfEach = map(
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

const endOfEach = map(
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

/** "every year in June", "annually on 1 May": the day or month joins the rule. */
const placed = opt(
  map(seq(word('in', 'on', 'by', 'before'), onePeriod), ([, p]) => (p.inYear ? p : null)),
)

/** The day or month that a yearly rule falls on. */
function placedIn(b: Beat, p: Period | null): Beat | null {
  if (p === null) return b
  if (b.rrule !== 'FREQ=YEARLY') return null
  const month = `${b.rrule};BYMONTH=${Number(p.from.slice(5, 7))}`
  if (p.precision === 'month') return { ...b, rrule: month, words: 'once a year in that month' }
  if (p.precision !== 'day') return { ...b, words: 'once a year in that part of it' }
  const rrule = `${month};BYMONTHDAY=${Number(p.from.slice(8))}`
  return { ...b, rrule, words: 'once a year on that day' }
}

/** `no later than 31 March each year`. */
const placeFirst = map(
  seq(
    opt(phrase('by', 'on', 'in', 'before', 'until', 'no later than', 'not later than')),
    onePeriod,
    opt(word('of', ',')),
    either(adverb, everyUnit),
  ),
  ([, p, , b]) => (p.inYear ? placedIn(b, p) : null),
)

const beat: Rule<Beat> = longest<Beat>(
  map(seq(either(adverb, everyUnit), placed), ([b, p]) => placedIn(b, p)),
  placeFirst,
  either(adverb, everyUnit),
  adjective,
  onBasis,
  semi,
  timesAUnit,
  timesYearly,
  perUnit,
  everyMonth,
  everySeason,
  everyWeekday,
  nthOfEach,
  endOfEach,
)

function suggestion(cx: Context, b: Beat): string {
  const next = addDays(unitSpan(cx.said, b.unit).until, 1)
  return `No start was said; the first period suggested begins on ${longDay(next)}.`
}

/** `every year`, `quarterly`, `twice a year`, `the first Monday of every month`. */
export const recurrenceRule: Rule<Draft> = map(beat, (b, cx) => {
  const notes = [suggestion(cx, b)]
  if (b.rrule === null)
    notes.push('The count does not divide the period evenly, so no rule was set.')
  return repeats(b.rrule, `Read as: repeated, ${b.words}.`, notes)
})

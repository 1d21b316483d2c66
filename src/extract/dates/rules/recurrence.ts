import { addDays, longDay, unitSpan } from '../days.js'
import { either, longest } from '../grammar/choice.js'
import type { Context } from '../grammar/context.js'
import { phrase } from '../grammar/phrase.js'
import type { Rule } from '../grammar/rule.js'
import { map, opt, seq } from '../grammar/sequence.js'
import { word } from '../grammar/words.js'
import type { Period } from '../period.js'
import { onePeriod } from '../periods.js'
import { type Draft, repeats } from '../reading.js'
import type { Beat } from './beat.js'
import { each, everyUnit, perUnit, timesAUnit, timesYearly } from './beat-count.js'
import {
  dayOfEachMonth,
  endOfEach,
  everyMonth,
  everySeason,
  everyWeekday,
  everyWorkingDay,
  nthOfEach,
  onWeekdays,
} from './beat-each.js'
import { adjective, adverb, onBasis, semi } from './beat-word.js'

/** "every year in June", "annually on 1 May": the day or month joins the rule. */
const placed = opt(
  map(seq(word('in', 'on', 'by', 'before'), onePeriod), ([, p]) => (p.inYear ? p : null)),
)

const yearly: Beat = { rrule: 'FREQ=YEARLY', unit: 'year', words: 'once a year' }

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

/** `every 1 May`, `each Christmas`. */
const everyDate = map(seq(each, onePeriod), ([, p]) =>
  p.inYear && p.precision === 'day' ? placedIn(yearly, p) : null,
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
  onWeekdays,
  everyWorkingDay,
  dayOfEachMonth,
  everyDate,
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

import { either, longest } from './grammar/choice.js'
import { deferred, nested, remembered } from './grammar/memory.js'
import type { Rule } from './grammar/rule.js'
import { map, seq } from './grammar/sequence.js'
import { word } from './grammar/words.js'
import type { Period } from './period.js'
import { besideDay } from './rules/beside-day.js'
import { centuryRule } from './rules/century.js'
import { dayOfMonthRule, dayOfRelativeMonth } from './rules/day-month.js'
import { dayOfRule, monthOfRule } from './rules/day-of.js'
import { decadeRule } from './rules/decade.js'
import { fiscalOwnedRule } from './rules/fiscal.js'
import { holidayRule } from './rules/holiday.js'
import { lastRule } from './rules/last.js'
import { laterRule } from './rules/later.js'
import {
  bareNumberedDay,
  compactDate,
  numberedDay,
  weekdayAndNumber,
  weekOfNumber,
} from './rules/lone-day.js'
import { monthRule } from './rules/month.js'
import { nearDayRule, sameDayNext } from './rules/near-day.js'
import { numericDate } from './rules/numeric.js'
import { partRule, partsRule } from './rules/part.js'
import { quarterRule } from './rules/quarter.js'
import { rangeRule } from './rules/range.js'
import { seasonRule } from './rules/season.js'
import { timedDay } from './rules/timed-day.js'
import { theUnitRule, unitRule } from './rules/unit.js'
import { yearEndRule } from './rules/unit-end.js'
import { numberedWeek, weekHoldingRule, weekOfRule } from './rules/week.js'
import { nthWeekdayRule, weekdayRule } from './rules/weekday.js'
import { weekendAround, weekendOfRule, weekendRule } from './rules/weekend.js'
import { yearRule } from './rules/year.js'

const calendarDay: Rule<Period> = remembered(
  longest(
    numericDate,
    dayOfMonthRule,
    dayOfRelativeMonth,
    weekdayAndNumber,
    numberedDay,
    compactDate,
    bareNumberedDay,
    weekdayRule,
    nearDayRule,
    sameDayNext,
    holidayRule,
  ),
)

const day: Rule<Period> = remembered(timedDay(calendarDay))

const simple: Rule<Period> = remembered(
  longest(
    day,
    monthRule,
    quarterRule,
    seasonRule,
    fiscalOwnedRule,
    unitRule,
    yearRule,
    decadeRule,
    yearEndRule,
    centuryRule,
    weekendRule,
    weekendAround(calendarDay),
    weekHoldingRule(day),
    weekOfNumber,
    numberedWeek,
    besideDay(calendarDay),
    lastRule,
  ),
)

/** What can stand behind "the end of": also "the year", which alone is no date. */
const inner: Rule<Period> = nested(remembered(deferred(() => whole)))

const compound: Rule<Period> = longest(
  laterRule(inner),
  partRule(inner),
  partsRule(inner),
  weekOfRule(inner),
  dayOfRule(inner),
  monthOfRule(inner),
  nthWeekdayRule(inner),
  weekendOfRule(inner),
)

const whole = either(longest(compound, simple), theUnitRule)

const one: Rule<Period> = remembered(longest(simple, compound))

/** Two stretches joined. */
export const range: Rule<Period> = remembered(rangeRule(one))

/** Any stretch of the calendar that words can name, ranges included. */
export const period: Rule<Period> = remembered(longest(one, range))

/** One stretch, no range. */
export const onePeriod: Rule<Period> = one

const behindThe: Rule<Period> = map(seq(word('the'), one), ([, p]) => (p.bare ? null : p))

/** The same behind a word such as "by" or "until", where an article may still come first. */
export const ledPeriod: Rule<Period> = remembered(longest(period, behindThe))

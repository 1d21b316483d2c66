import { either, longest } from './grammar/choice.js'
import { deferred, nested, remembered } from './grammar/memory.js'
import type { Rule } from './grammar/rule.js'
import { map, seq } from './grammar/sequence.js'
import { word } from './grammar/words.js'
import type { Period } from './period.js'
import { centuryRule } from './rules/century.js'
import {
  dayOfMonthRule,
  dayOfRelativeMonth,
  numberedDay,
  weekdayAndNumber,
} from './rules/day-month.js'
import { fiscalOwnedRule } from './rules/fiscal.js'
import { holidayRule } from './rules/holiday.js'
import { laterRule } from './rules/later.js'
import { monthRule } from './rules/month.js'
import { numericDate } from './rules/numeric.js'
import { partRule, partsRule, yearEndRule } from './rules/part.js'
import { quarterRule } from './rules/quarter.js'
import { rangeRule } from './rules/range.js'
import { seasonRule } from './rules/season.js'
import { nearDayRule, theUnitRule, unitRule } from './rules/unit.js'
import { weekHoldingRule, weekOfRule } from './rules/week.js'
import { nthWeekdayRule, weekdayRule, weekendRule } from './rules/weekday.js'
import { yearRule } from './rules/year.js'

const day: Rule<Period> = remembered(
  longest(
    numericDate,
    dayOfMonthRule,
    dayOfRelativeMonth,
    weekdayAndNumber,
    numberedDay,
    weekdayRule,
    nearDayRule,
    holidayRule,
  ),
)

const simple: Rule<Period> = remembered(
  longest(
    day,
    monthRule,
    quarterRule,
    seasonRule,
    fiscalOwnedRule,
    unitRule,
    yearRule,
    yearEndRule,
    centuryRule,
    weekendRule,
    weekHoldingRule(day),
  ),
)

/** What can stand behind "the end of": also "the year", which alone is no date. */
const inner: Rule<Period> = nested(remembered(deferred(() => whole)))

const compound: Rule<Period> = longest(
  laterRule(inner),
  partRule(inner),
  partsRule(inner),
  weekOfRule(inner),
  nthWeekdayRule(inner),
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

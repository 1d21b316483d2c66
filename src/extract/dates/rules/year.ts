import { longest } from '../grammar/choice.js'
import type { Rule } from '../grammar/rule.js'
import { map, opt, seq } from '../grammar/sequence.js'
import { word } from '../grammar/words.js'
import { yearNumber } from '../numbers.js'
import { type Period, period } from '../period.js'

const pad = (year: number) => String(year).padStart(4, '0')
const years = (first: number, last: number) => ({
  from: `${pad(first)}-01-01`,
  until: `${pad(last)}-12-31`,
})

export function wholeYear(year: number): Period {
  return period(years(year, year), 'year', `${year}`, `Read as: the whole year ${year}, as said.`)
}

const named: Rule<Period> = map(
  seq(opt(word('the')), opt(word('calendar')), word('year'), opt(word('of')), yearNumber),
  ([, , , , year]) => wholeYear(year),
)

const alone: Rule<Period> = map(yearNumber, (year, cx, at, end) => {
  if (year < 1900 && cx.tokens[at]?.kind === 'number') return null
  if (countsThings(cx.tokens[end]?.text ?? '', year)) return null
  return { ...wholeYear(year), bare: true }
})

/** "in 2000 schools" counts; "in 2030 emissions will fall" does not. */
function countsThings(after: string, year: number): boolean {
  if (/^(percent|per|megawatts?|mw|gw|km|kilometres|people|troops|tonnes|tons)$/.test(after)) {
    return true
  }
  if (/^(dollars|euros|hectares|soldiers|jobs|schools|places|pages|points|hours)$/.test(after)) {
    return true
  }
  return year % 100 === 0 && year <= 2000 && /^[a-z]{4,}s$/.test(after) && after !== 'was'
}

/** `2025`, `the year 2025`. */
export const yearRule: Rule<Period> = longest(named, alone)

import { yearOf } from '../days.js'
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
  seq(opt(word('the')), opt(word('calendar')), word('year'), yearNumber),
  ([, , , year]) => wholeYear(year),
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

const YEARS_OF = /^(s|'s)$/

function decadeFrom(start: number): Period {
  const name = `the ${start}s`
  const basis = `Read as: the ten years from ${start} to ${start + 9}.`
  return period(years(start, start + 9), 'decade', name, basis)
}

/** `the 2030s`, `1990's`. */
const digits: Rule<Period> = map(
  seq(opt(word('the')), yearNumber, opt(word("'")), word('s')),
  ([, year, , s], cx, _at, end) => {
    if (year % 10 !== 0 || !YEARS_OF.test(s) || cx.tokens[end]?.glued === undefined) {
      return year % 10 === 0 ? decadeFrom(year) : null
    }
    return decadeFrom(year)
  },
)

const relative: Rule<Period> = map(
  seq(
    word('this', 'the', 'next', 'current'),
    opt(word('current', 'next', 'coming')),
    word('decade'),
  ),
  ([lead, more], cx, _at, end) => {
    if (cx.tokens[end]?.text === 'of') return null
    const start = Math.floor(yearOf(cx.said) / 10) * 10
    const next = lead === 'next' || more === 'next' || more === 'coming'
    const decade = decadeFrom(next ? start + 10 : start)
    return lead === 'the' && more === null ? { ...decade, bare: true } : decade
  },
)

/** `2025`, `the year 2025`, `the 2030s`, `this decade`. */
export const yearRule: Rule<Period> = longest(named, alone, digits, relative)

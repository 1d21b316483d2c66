import { longDay, monthsSpan } from '../days.js'
import { either } from '../grammar/choice.js'
import { wordsOf } from '../grammar/context.js'
import { phrase } from '../grammar/phrase.js'
import type { Rule } from '../grammar/rule.js'
import { map, opt, seq } from '../grammar/sequence.js'
import { word } from '../grammar/words.js'
import { plainNumber } from '../numbers.js'
import { type Period, period } from '../period.js'
import { type Draft, hangsOn } from '../reading.js'

/** First month of the fiscal year; `ahead` when it is named after the year it ends in. */
interface Practice {
  month: number
  ahead: boolean
  whose: string
}

const practice = (month: number, ahead: boolean, whose: string): Practice => ({
  month,
  ahead,
  whose,
})

const OWNERS = new Map<string, Practice>([
  ['us', practice(10, true, 'the United States')],
  ['u . s .', practice(10, true, 'the United States')],
  ['american', practice(10, true, 'the United States')],
  ['uk', practice(4, false, 'the United Kingdom')],
  ['british', practice(4, false, 'the United Kingdom')],
  ['japan', practice(4, false, 'Japan')],
  ['japanese', practice(4, false, 'Japan')],
  ['india', practice(4, false, 'India')],
  ['indian', practice(4, false, 'India')],
  ['canada', practice(4, false, 'Canada')],
  ['canadian', practice(4, false, 'Canada')],
  ['australia', practice(7, true, 'Australia')],
  ['australian', practice(7, true, 'Australia')],
  ['egyptian', practice(7, true, 'Egypt')],
  ['egypt', practice(7, true, 'Egypt')],
  ['pakistan', practice(7, true, 'Pakistan')],
  ['kenyan', practice(7, true, 'Kenya')],
  ['kenya', practice(7, true, 'Kenya')],
])

/** Whose fiscal year: `Japan's`, `the Indian`, `US`. */
const owner: Rule<Practice> = map(
  seq(opt(word('the')), phrase(...OWNERS.keys()), opt(phrase("' s"))),
  ([the, key], cx, at) => {
    const isPronoun = key === 'us' && cx.tokens[the === null ? at : at + 1]?.raw !== 'US'
    return isPronoun ? null : (OWNERS.get(key) ?? null)
  },
)

interface Years {
  first: number
  last: number | null
}

const full = (n: number) => (n < 100 ? 2000 + n : n)

/** `2024`, `25`, `2024/25`, `2024-2025`. */
const years: Rule<Years> = map(
  seq(plainNumber, opt(seq(word('/', '-'), plainNumber))),
  ([a, more]) => {
    const first = full(a)
    if (first < 1950 || first > 2199) return null
    if (more === null) return { first, last: null }
    const last = more[1] < 100 ? Math.floor(first / 100) * 100 + more[1] : more[1]
    return last === first + 1 ? { first, last } : null
  },
)

const yearWord: Rule<string> = either(
  phrase('fiscal year', 'financial year', 'budget year', 'tax year', 'fiscal'),
  word('fy'),
)

function window(p: Practice, y: Years): Period {
  const start = y.last === null && p.ahead ? y.first - 1 : y.first
  const span = monthsSpan(start, p.month, 12)
  const label = y.last === null ? `${y.first}` : `${y.first}/${y.last % 100}`
  const name = `the fiscal year ${label} of ${p.whose}`
  const basis = `Read as: ${name}, ${longDay(span.from)} to ${longDay(span.until)}.`
  return period(span, 'year', name, basis)
}

/** A fiscal year where it is said whose. */
export const fiscalOwnedRule: Rule<Period> = map(seq(owner, yearWord, years), ([p, , y]) =>
  window(p, y),
)

const LEAD = phrase(
  'by the end of',
  'before the end of',
  'by',
  'until',
  'the end of',
  'the start of',
  'the beginning of',
  'within',
  'during',
  'in',
  'before',
  'after',
)

function relation(lead: string | null): 'at' | 'by' | 'before' | 'after' | 'within' {
  if (lead === 'before' || lead === 'after') return lead
  if (lead?.startsWith('before')) return 'by'
  return lead?.startsWith('by') || lead === 'until' ? 'by' : 'at'
}

const unowned = seq(
  opt(word('the', 'this', 'next', 'current')),
  opt(word('first', 'second', 'third', 'fourth', 'current', 'next', 'new', 'coming')),
  opt(word('quarter', 'half', 'of')),
  opt(word('of')),
  opt(word('the', 'this', 'next')),
  yearWord,
  opt(years),
)

/** A fiscal year of nobody in particular fixes no date: a person has to say whose it is. */
export const fiscalRule: Rule<Draft> = map(seq(opt(LEAD), unowned), ([lead], cx, at, end) => {
  if (cx.tokens[end - 1]?.text === 'fiscal') return null
  const start = lead === null ? at : at + lead.split(' ').length
  const event = wordsOf(cx, start, end)
  const basis = `Depends on whose fiscal year “${event}” is, which is not said.`
  const note = 'It is not said whose fiscal year this is, so no dates were set.'
  return hangsOn({ event, relation: relation(lead), offset: null }, basis, [note])
})

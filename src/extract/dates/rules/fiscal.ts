import type { Day } from '../../../domain/window.js'
import { addDays, addYears, dayOf, longDay, yearOf } from '../days.js'
import { either, longest } from '../grammar/choice.js'
import { type Context, wordsOf } from '../grammar/context.js'
import { phrase } from '../grammar/phrase.js'
import type { Rule } from '../grammar/rule.js'
import { map, opt, seq } from '../grammar/sequence.js'
import { word } from '../grammar/words.js'
import { plainNumber } from '../numbers.js'
import { type Period, period } from '../period.js'
import { type Draft, hangsOn } from '../reading.js'
import { BRITISH_TAX_YEAR, OWNERS, type Practice } from './fiscal-owners.js'

const government = opt(phrase("government ' s", 'government', 'federal', "' s"))

/** Whose fiscal year: `Japan's`, `the Indian`, `US`, `the British government's`. */
const owner: Rule<Practice> = map(
  seq(opt(word('the')), phrase(...OWNERS.keys()), government),
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

const iso = (year: number, { month, day }: Pick<Practice, 'month' | 'day'>): Day | null =>
  dayOf(year, month, day)

/** The year that begins in `start`. */
function beginningIn(p: Practice, start: number, label: string, word: string): Period | null {
  const isTax = word === 'tax year' && p.whose === 'the United Kingdom'
  const first = iso(start, isTax ? BRITISH_TAX_YEAR : p)
  if (first === null) return null
  const until = addDays(addYears(first, 1), -1)
  const name = `the fiscal year ${label} of ${p.whose}`
  const basis = `Read as: ${name}, ${longDay(first)} to ${longDay(until)}.`
  return period({ from: first, until }, 'year', name, basis)
}

function window(p: Practice, y: Years, word: string): Period | null {
  const start = y.last === null && p.ahead ? y.first - 1 : y.first
  const label = y.last === null ? `${y.first}` : `${y.first}/${y.last % 100}`
  const read = beginningIn(p, start, label, word)
  if (read === null || y.last !== null) return read
  const note = `“${y.first}” was taken as the year in which it ${p.ahead ? 'ends' : 'begins'}.`
  return { ...read, notes: [note] }
}

/** The running one, or the one after it. */
function near(cx: Context, p: Practice, shift: number, word: string): Period | null {
  const year = yearOf(cx.said)
  const begun = iso(year, p)
  const start = (begun !== null && begun <= cx.said ? year : year - 1) + shift
  return beginningIn(p, start, `${start}/${(start + 1) % 100}`, word)
}

const behindOwner = map(seq(word('of', 'in'), owner), ([, p]) => p)

/** A fiscal year where it is said whose. */
export const fiscalOwnedRule: Rule<Period> = longest(
  map(seq(owner, yearWord, years), ([p, w, y]) => window(p, y, w)),
  map(seq(opt(word('the')), yearWord, years, behindOwner), ([, w, y, p]) => window(p, y, w)),
  map(
    seq(opt(word('the')), word('current', 'next', 'this', 'coming'), owner, yearWord),
    ([, which, p, w], cx) => near(cx, p, which === 'next' || which === 'coming' ? 1 : 0, w),
  ),
  map(seq(owner, word('current', 'next', 'coming'), yearWord), ([p, which, w], cx) =>
    near(cx, p, which === 'current' ? 0 : 1, w),
  ),
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
  if (fiscalOwnedRule(cx, start) !== null) return null
  const event = wordsOf(cx, start, end)
  const basis = `Depends on whose fiscal year “${event}” is, which is not said.`
  const note = 'It is not said whose fiscal year this is, so no dates were set.'
  return hangsOn({ event, relation: relation(lead), offset: null }, basis, [note])
})

/** A school year begins in another month everywhere: it fixes no date either. */
export const schoolYearRule: Rule<Draft> = map(
  seq(
    opt(word('the', 'this', 'next', 'coming', 'current')),
    opt(word('coming', 'current', 'next')),
    word('academic', 'school', 'university', 'marketing', 'crop'),
    word('year'),
    opt(word('of')),
    opt(years),
  ),
  (_, cx, at, end) => {
    const event = wordsOf(cx, at, end)
    return hangsOn(
      { event, relation: 'at', offset: null },
      `Depends on when “${event}” begins, which is not said.`,
      ['When this year begins is not said, so no dates were set.'],
    )
  },
)

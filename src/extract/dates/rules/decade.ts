import { yearOf } from '../days.js'
import { either, longest } from '../grammar/choice.js'
import type { Rule } from '../grammar/rule.js'
import { map, opt, seq } from '../grammar/sequence.js'
import { oneOf, word } from '../grammar/words.js'
import { plainNumber, yearNumber } from '../numbers.js'
import { type Period, period } from '../period.js'

const pad = (year: number) => String(year).padStart(4, '0')

function decadeFrom(start: number): Period {
  const span = { from: `${pad(start)}-01-01`, until: `${pad(start + 9)}-12-31` }
  const basis = `Read as: the ten years from ${start} to ${start + 9}.`
  return period(span, 'decade', `the ${start}s`, basis)
}

const the = opt(word('the'))

/** `the 2030s`, `1990's`. */
const digits: Rule<Period> = map(seq(the, yearNumber, opt(word("'")), word('s')), ([, year]) =>
  year % 10 === 0 ? decadeFrom(year) : null,
)

/** Of two figures: this century's for the decades at hand, else the last one's. */
const full = (tens: number) => (tens < 40 ? 2000 : 1900) + tens

/** `the '90s`, `the 30s`. */
const short: Rule<Period> = map(
  seq(word('the'), opt(word("'")), plainNumber, opt(word("'")), word('s')),
  ([, , n], cx, at, end) => {
    const raw = cx.tokens.slice(at, end).find((t) => t.kind === 'number')?.raw ?? ''
    const led = /^(?:in|by|until|during|early|mid|late|-|of|since|from)$/.test(
      cx.tokens[at - 1]?.text ?? '',
    )
    return raw.length === 2 && n % 10 === 0 && led ? decadeFrom(full(n)) : null
  },
)

const TENS = new Map(
  'noughties tens twenties thirties forties fifties sixties seventies eighties nineties'
    .split(' ')
    .map((w, i) => [w, i * 10] as const),
)

/** `the nineteen eighties`, `the twenty-thirties`, `the two thousands`. */
const spelled: Rule<Period> = either(
  map(seq(the, word('nineteen', 'twenty'), opt(word('-')), oneOf(TENS)), ([, century, , tens]) =>
    decadeFrom((century === 'nineteen' ? 1900 : 2000) + tens),
  ),
  map(seq(the, word('two'), opt(word('-')), word('thousands')), () => decadeFrom(2000)),
  map(seq(word('the'), oneOf(TENS)), ([, tens], cx, at) => {
    const led = /^(?:in|by|until|during|early|late|since|from)$/.test(cx.tokens[at - 1]?.text ?? '')
    return led && tens !== 10 ? decadeFrom(tens === 0 ? 2000 : full(tens)) : null
  }),
)

/** `this decade`, `the next decade`; "the decade" needs a word such as "in" before it. */
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

/** `the 2030s`, `the '90s`, `this decade`. */
export const decadeRule: Rule<Period> = longest(digits, short, spelled, relative)

import { type Part, partOf } from '../cut.js'
import { addDays, longDay, monthOf, yearOf } from '../days.js'
import { either, longest } from '../grammar/choice.js'
import type { Context } from '../grammar/context.js'
import { phrase } from '../grammar/phrase.js'
import type { Rule } from '../grammar/rule.js'
import { map, opt, seq } from '../grammar/sequence.js'
import { word } from '../grammar/words.js'
import { type Period, rolled } from '../period.js'

const hyphen = opt(word('-'))

const EARLY = phrase(
  'the beginning of',
  'beginning of',
  'the start of',
  'start of',
  'the early part of',
  'the early days of',
  'the first part of',
  'the outset of',
  'the first days of',
  'the opening days of',
)
const MIDDLE = phrase('the middle of', 'middle of', 'the midpoint of', 'mid - to')
const LATE = phrase(
  'the end of',
  'end of',
  'the very end of',
  'the close of',
  'close of',
  'the latter part of',
  'the last part of',
  'the final days of',
  'the last days of',
  'the closing days of',
)

const partWord: Rule<Part> = either<Part>(
  map(EARLY, () => 'early'),
  map(MIDDLE, () => 'mid'),
  map(LATE, () => 'late'),
  map(seq(opt(word('the')), word('early'), opt(word('in')), hyphen), () => 'early'),
  map(seq(opt(word('the')), word('mid', 'middle'), hyphen), () => 'mid'),
  map(seq(opt(word('the')), word('late'), opt(word('in')), hyphen), () => 'late'),
  map(seq(word('end'), hyphen), () => 'late'),
)

/** Where the year is open, the part itself decides which year is meant: "early February". */
export function reroll(cx: Context, at: number, p: Period): Period {
  const again = p.inYear && rolled(cx, at, p.inYear)
  return again ? { ...again, bare: false } : p
}

/** "Later in June", "early in the year", `mid-March`, `the end of next year`, `end-March`. */
export function partRule(inner: Rule<Period>): Rule<Period> {
  return map(seq(partWord, inner), ([part, p], cx, at) => {
    if (p.precision === 'day') return null
    return reroll(cx, at, partOf(p, part))
  })
}

/** "early to mid-June", "mid to late 2025": from the one's first to the other's last day. */
export function partsRule(inner: Rule<Period>): Rule<Period> {
  const first: Rule<Part> = either<Part>(
    map(word('early'), () => 'early'),
    map(word('mid', 'middle'), () => 'mid'),
  )
  return map(
    seq(first, hyphen, word('to', 'or', '-', '/'), hyphen, partWord, inner),
    ([a, , , , b, p], cx, at) => {
      const join = (whole: Period): Period => {
        const [start, end] = [partOf(whole, a), partOf(whole, b)]
        const basis = `Read as: ${longDay(start.from)} to ${longDay(end.until)}.`
        return { ...end, from: start.from, basis, name: `${a} to ${b} ${whole.name}` }
      }
      if (p.precision === 'day') return null
      const inYear = p.inYear
      const again = inYear && ((year: number) => mapNull(inYear(year), join))
      return reroll(cx, at, { ...join(p), inYear: again })
    },
  )
}

function mapNull<T, U>(value: T | null, f: (value: T) => U): U | null {
  return value === null ? null : f(value)
}

/** `year-end`, `the year's end`, `the turn of the year`. */
export const yearEndRule: Rule<Period> = map(
  longest(
    map(
      seq(
        opt(word('the')),
        word('year'),
        opt(word("'")),
        opt(word('s')),
        opt(word('-')),
        word('end'),
      ),
      () => 0,
    ),
    map(phrase('the year is out', 'the year ends', 'the year is over'), () => 0),
    map(phrase('the turn of the year', 'turn of the year'), () => 1),
  ),
  (turn, cx) => {
    const year = yearOf(cx.said)
    const last = `${year}-12-31`
    const from = turn === 1 ? `${year}-12-15` : `${year}-10-01`
    const until = turn === 1 ? addDays(last, 15) : last
    const name = turn === 1 ? 'the turn of the year' : `the end of ${year}`
    const basis = `Read as: ${name}, ${longDay(from)} to ${longDay(until)}.`
    const notes = monthOf(cx.said) === 1 && turn === 1 ? ['It could mean the one just past.'] : []
    return {
      from,
      until,
      precision: 'range',
      name,
      basis,
      notes,
      isEnd: turn === 0,
      endPrecision: 'year',
    }
  },
)

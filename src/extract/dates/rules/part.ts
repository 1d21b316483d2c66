import { type Part, partOf } from '../cut.js'
import { longDay } from '../days.js'
import { either } from '../grammar/choice.js'
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
  'the first weeks of',
  'the opening weeks of',
  'the early weeks of',
  'the early months of',
  'the first months of',
  'the opening months of',
)
const MIDDLE = phrase(
  'the middle of',
  'middle of',
  'mid of',
  'mid - of',
  'the midpoint of',
  'mid - to',
)
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
  'the tail end of',
  'the back end of',
  'the final weeks of',
  'the last weeks of',
  'the final months of',
  'the last months of',
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
    if (p.precision === 'day') return part === 'mid' ? null : { ...p, withinDay: true, bare: false }
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

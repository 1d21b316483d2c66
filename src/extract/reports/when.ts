import {
  addDays,
  addUnits,
  addYears,
  compareDays,
  earlierOf,
  nextWeekday,
  type Unit,
  unitSpan,
} from '../../domain/calendar.js'
import type { Day, Window } from '../../domain/window.js'
import { contextOf } from '../dates/grammar/context.js'
import { readDates, readIn } from '../dates/read.js'
import type { Reading } from '../dates/reading.js'

export interface WhenFacts {
  said: Day
  hemisphere: 'north' | 'south'
  monthFirst: boolean
}

type Past = Pick<Window, 'from' | 'until' | 'precision'>

const UNITS: Readonly<Record<string, Unit>> = {
  week: 'week',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
}
const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const COUNTS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
}

const RULES: ReadonlyArray<
  readonly [pattern: RegExp, read: (m: RegExpExecArray, said: Day) => Past | null]
> = [
  [/\b(?:earlier today|today|this (?:morning|afternoon)|tonight)\b/, (_, said) => oneDay(said)],
  [/\b(?:yesterday|last night)\b/, (_, said) => oneDay(addDays(said, -1))],
  [
    /\b(?:last|the previous|the past) (week|month|quarter|year)\b/,
    (m, said) => spanOf(addUnits(said, -1, unit(m[1])), unit(m[1])),
  ],
  [
    /\bearlier this (week|month|quarter|year)\b/,
    (m, said) => ({ ...spanOf(said, unit(m[1])), until: said }),
  ],
  [
    /\b(?:last|on) (monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b(?!,? \d)/,
    (m, said) => oneDay(nextWeekday(addDays(said, -8), DAYS.indexOf(m[1] ?? '') + 1)),
  ],
  [
    /\b(\d{1,2}|an?|one|two|three|four|five|six) (day|week|month|year)s? ago\b/,
    (m, said) => ago(m, said),
  ],
]

const unit = (word: string | undefined): Unit => UNITS[word ?? ''] ?? 'month'
const oneDay = (day: Day): Past => ({ from: day, until: day, precision: 'day' })

function spanOf(day: Day, of: Unit): Past {
  const precision = of === 'day' ? 'day' : of
  return { ...unitSpan(day, of), precision }
}

/** Weeks and more ago name no day. */
function ago([, count = '', word = '']: RegExpExecArray, said: Day): Past | null {
  const n = COUNTS[count] ?? Number(count)
  if (word === 'day') return oneDay(addDays(said, -n))
  return spanOf(addUnits(said, -n, word === 'week' ? 'week' : unit(word)), unit(word))
}

/**
 * When something that is told in the past happened, read from the words around its verb. Dates
 * without a year are the last ones up to the day of the statement; none that lies after it.
 */
export function happenedIn(words: string, facts: WhenFacts): Window | null {
  for (const [pattern, read] of RULES) {
    const match = pattern.exec(words.toLowerCase())
    const past = match && read(match, facts.said)
    if (match && past)
      return { ...past, text: words.slice(match.index, match.index + match[0].length), ...PLAIN }
  }
  const yearAgo = addDays(addYears(facts.said, -1), 1)
  const read = [facts.said, yearAgo]
    .flatMap((said) => readForward(words, { ...facts, said }))
    .filter((one) => isWindow(one) && compareDays(one.from ?? one.until ?? '', facts.said) <= 0)
    .toSorted((a, b) => a.start - b.start || compareDays(b.from ?? '', a.from ?? ''))[0]
  if (!read) return null
  const window = windowOf(read)
  return { ...window, until: earlierOf(window.until ?? facts.said, facts.said) }
}

/** Whatever the words around the verb, none of them is told of another time than it is. */
const readForward = (words: string, facts: WhenFacts): Reading[] =>
  readIn({ ...contextOf(words, facts), isPast: () => false })

/** The new date of something moved, read from the words behind "to" or "until". */
export function movedTo(words: string, facts: WhenFacts): Window | null {
  const first = readDates(words, facts).find((one) => isWindow(one) && !isOver(one, facts.said))
  return first && first.start <= NEAR ? windowOf(first) : null
}

/** The new date follows at once. */
const NEAR = 24

const isOver = ({ until }: Reading, said: Day): boolean => until !== null && until < said

const isWindow = ({ type, from, until }: Reading): boolean =>
  type === 'window' && (from ?? until) !== null

const PLAIN = {
  basis: 'Read as the last such time up to the day of the statement.',
  assumptions: [],
}

const windowOf = ({ from, until, precision, text, basis, assumptions }: Reading): Window => ({
  ...{ from, until, precision: precision ?? 'approximate', text, basis, assumptions },
})

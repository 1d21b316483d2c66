import { longDay } from '../days.js'
import { either, longest } from '../grammar/choice.js'
import { phrase } from '../grammar/phrase.js'
import type { Rule } from '../grammar/rule.js'
import { map, opt, seq } from '../grammar/sequence.js'
import { word } from '../grammar/words.js'
import { type Draft, lookAgain, NO_DATE, type Outcome, type Patience } from '../reading.js'

const WEEK: Patience = { days: 7 }
const FOUR_WEEKS: Patience = { days: 28 }
const THREE_MONTHS: Patience = { months: 3 }
const YEAR: Patience = { months: 12 }

const again = (patience: Patience, phrases: string[]): Rule<Draft> =>
  map(phrase(...phrases), (words, cx) =>
    lookAgain(
      cx.said,
      patience,
      `“${words.replace(/ ' /g, '’')}” names no date; counted from ${longDay(cx.said)}.`,
    ),
  )

const PATIENCE = new Map([
  ['days', WEEK],
  ['weeks', FOUR_WEEKS],
  ['months', THREE_MONTHS],
  ['years', YEAR],
])
const plural = word(...PATIENCE.keys())
const lead = opt(
  seq(
    opt(phrase('in', 'over', 'during', 'within', 'for', 'throughout', 'in the course of')),
    opt(word('the', 'these')),
  ),
)
const ahead = word('coming', 'next', 'upcoming', 'following', 'ensuing')

/** `in the coming weeks`, `over the coming days and weeks`, `in the months ahead`. */
const comingUnits: Rule<Draft> = map(
  seq(
    lead,
    longest(
      map(seq(ahead, plural, opt(seq(word('and', 'or', 'to'), plural))), ([, a, b]) => [
        a,
        b?.[1] ?? a,
      ]),
      map(
        seq(plural, opt(seq(word('and', 'or'), plural)), phrase('ahead', 'to come')),
        ([a, b]) => [a, b?.[1] ?? a],
      ),
    ),
  ),
  ([, units], cx) => {
    const unit = units.at(-1) ?? 'months'
    const patience = PATIENCE.get(unit) ?? THREE_MONTHS
    return lookAgain(
      cx.said,
      patience,
      `“Coming ${unit}” names no date; counted from ${longDay(cx.said)}.`,
    )
  },
)

const soon: Rule<Outcome> = map(
  seq(opt(word('very', 'quite', 'pretty', 'fairly', 'as')), word('soon', 'shortly')),
  ([, words], cx, at, end) => {
    const after = cx.tokens[end]?.text ?? ''
    const relative = /^(after|before|as|thereafter|afterwards|following|enough)$/.test(after)
    if (relative || cx.isPast(at)) return NO_DATE
    const basis = `“${words}” names no date; counted from ${longDay(cx.said)}.`
    return lookAgain(cx.said, FOUR_WEEKS, basis)
  },
)

/** Words that promise no date but deserve a look on some day. */
export const fuzzyRule: Rule<Outcome> = either<Outcome>(
  comingUnits,
  again(THREE_MONTHS, [
    'in the near future',
    'in the very near future',
    'in the nearest future',
    'in the not too distant future',
    'in the not - too - distant future',
    'in the not so distant future',
    'in the foreseeable future',
    'for the foreseeable future',
    'the near future',
    'near future',
    'in due course',
    'in due time',
    'at a later date',
    'at a later stage',
    'in the short term',
    'in the immediate future',
  ]),
  again(FOUR_WEEKS, [
    'as soon as possible',
    'as soon as practicable',
    'as soon as feasible',
    'before long',
    'at an early date',
    'at the earliest opportunity',
    'at the earliest possible date',
    'at the earliest possible time',
    'at the earliest',
    'at your earliest convenience',
    'at an early opportunity',
    'as early as possible',
    'as quickly as possible',
    'in the shortest possible time',
    'in no time',
    'at the soonest',
  ]),
  soon,
)

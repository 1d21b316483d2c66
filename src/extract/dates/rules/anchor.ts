import { longest } from '../grammar/choice.js'
import { phrase } from '../grammar/phrase.js'
import type { Rule } from '../grammar/rule.js'
import { map, seq } from '../grammar/sequence.js'
import { type Draft, hangsOn, type Outcome } from '../reading.js'
import { event } from './anchor-event.js'
import { anchorOffset } from './anchor-offset.js'

const by = phrase(
  'by',
  'no later than',
  'not later than',
  'at the latest by',
  'until',
  'in time for',
  'by the time of',
)
const before = phrase('before', 'prior to', 'ahead of', 'in advance of', 'well before')
const after = phrase(
  'after',
  'following',
  'upon',
  'once',
  'immediately after',
  'shortly after',
  'soon after',
  'as soon as',
)
const here = phrase('at', 'during', 'in', 'in conjunction with')
const beside = phrase(
  'in the margins of',
  'on the margins of',
  'on the sidelines of',
  'at the time of',
  'in the run - up to',
)

type Relation = 'at' | 'by' | 'before' | 'after'

function plain(words: Rule<string>, relation: Relation, needsAhead: boolean): Rule<Draft> {
  return map(seq(words, event), ([, e], cx, at) => {
    if ((needsAhead && !e.ahead) || cx.isPast(at)) return null
    const basis = `Hangs on ${e.words}; the dates follow once that day is known.`
    return hangsOn({ event: e.words, relation, offset: null }, basis)
  })
}

/** `at the next summit`, `by the 30th anniversary`, `after the elections`, `within a week of signing`. */
export const anchorRule: Rule<Outcome> = longest<Outcome>(
  anchorOffset,
  plain(by, 'by', false),
  plain(before, 'before', false),
  plain(after, 'after', false),
  plain(here, 'at', true),
  plain(beside, 'at', false),
)

import type { Unit } from '../../../domain/calendar.js'
import { either } from '../grammar/choice.js'
import { phrase } from '../grammar/phrase.js'
import { map, opt, seq } from '../grammar/sequence.js'
import { oneOf, word } from '../grammar/words.js'
import { UNITS } from '../lexicon.js'
import { cardinal, ordinal } from '../numbers.js'
import { every, times } from './beat.js'

const unit = oneOf(UNITS)
export const each = word('every', 'each')

export const everyUnit = map(
  seq(
    opt(word('once')),
    opt(word('in')),
    each,
    opt(
      either(
        cardinal,
        ordinal,
        map(word('other', 'second'), () => 2),
        map(phrase('single', 'calendar'), () => 1),
        map(word('few'), () => 0),
      ),
    ),
    unit,
  ),
  ([, , , n, u]) => every(n ?? 1, u),
)
const count = either(
  map(word('once'), () => 1),
  map(word('twice'), () => 2),
  map(word('thrice'), () => 3),
  map(seq(cardinal, word('times')), ([n]) => n),
)
export const timesAUnit = map(
  seq(
    opt(phrase('at least', 'no less than', 'up to')),
    count,
    either(word('a', 'an', 'per', 'each', 'every')),
    unit,
  ),
  ([, n, , u]) => (n > 0 && n < 100 ? times(n, u) : null),
)
const yearly: ReadonlyMap<string, Unit> = new Map([
  ['yearly', 'year'],
  ['annually', 'year'],
  ['monthly', 'month'],
  ['weekly', 'week'],
  ['daily', 'day'],
])
/** `twice yearly`, `three times weekly`. */
export const timesYearly = map(seq(count, oneOf(yearly)), ([n, u]) =>
  n < 100 ? times(n, u) : null,
)
export const perUnit = map(
  seq(phrase('per annum', 'each and every year', 'year after year', 'every single year')),
  () => every(1, 'year'),
)

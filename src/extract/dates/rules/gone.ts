import { either } from '../grammar/choice.js'
import type { Rule } from '../grammar/rule.js'
import { map, opt, seq } from '../grammar/sequence.js'
import { word } from '../grammar/words.js'
import { NO_DATE, type Outcome } from '../reading.js'

import { length } from './length.js'
/** Time already gone: `two weeks ago`, `the past three years`, `for the last six months`. */
export const goneRule: Rule<Outcome> = either<Outcome>(
  map(
    seq(
      opt(word('some', 'about', 'just', 'only', 'over')),
      length,
      word('ago', 'earlier', 'since'),
    ),
    () => NO_DATE,
  ),
  map(
    seq(
      opt(word('in', 'over', 'during', 'for', 'within', 'of')),
      opt(word('the', 'these')),
      word('last', 'past', 'previous', 'preceding', 'recent'),
      length,
    ),
    (_, cx, _at, end) => (/^(?:of|in)$/.test(cx.tokens[end]?.text ?? '') ? null : NO_DATE),
  ),
)

import { either, longest } from '../grammar/choice.js'
import { phrase } from '../grammar/phrase.js'
import type { Rule } from '../grammar/rule.js'
import { map, opt, seq } from '../grammar/sequence.js'
import { anyWord, oneOf, word } from '../grammar/words.js'
import { MONTHS, SEASONS, UNITS, WEEKDAYS } from '../lexicon.js'
import { ordinal } from '../numbers.js'
import { onePeriod } from '../periods.js'
import { NO_DATE, type Outcome } from '../reading.js'
import { named, paper, person } from './guard-names.js'
import { holidayRule } from './holiday.js'
import { impossible } from './impossible.js'
import { length, SINGULAR } from './length.js'

const no = (): Outcome => NO_DATE

const timeWord = either<unknown>(
  oneOf(MONTHS),
  oneOf(SEASONS),
  oneOf(WEEKDAYS),
  oneOf(UNITS),
  word('decade', 'century', 'weekend', 'night', 'time', 'fortnight'),
)

/** "The previous year" counts from what was told before it, "last time" from nothing. */
const past: Rule<Outcome> = map(
  seq(
    opt(word('the', 'this')),
    either<unknown>(
      seq(word('previous', 'preceding'), either<unknown>(timeWord, holidayRule)),
      seq(word('last', 'past'), word('day', 'decade', 'century', 'time', 'fortnight')),
    ),
  ),
  (_, cx, _at, end) => (cx.tokens[end]?.text === 'of' ? null : NO_DATE),
)

/** "A framework for the next decade" tells how long it is to hold, not when it comes. */
const extent: Rule<Outcome> = map(
  seq(
    word(
      ...'framework plan plans strategy roadmap programme program agenda vision budget partnership blueprint'.split(
        ' ',
      ),
    ),
    phrase('for the next', 'for the coming', 'for the following'),
    either<unknown>(length, oneOf(SINGULAR)),
  ),
  no,
)

const someDay = map(phrase('the other day', 'nowadays'), no)

/** `since 2014`, `since last June`: what has been, not what will be. */
const since = map(
  seq(
    phrase('since', 'ever since', 'dating back to', 'dating from', 'as recently as'),
    opt(phrase('the', 'at least', 'the beginning of', 'the end of', 'early', 'late')),
    onePeriod,
  ),
  no,
)
/** "The first time in two years" looks back. */
const sinceThen: Rule<Outcome> = map(
  seq(
    either(
      ordinal,
      map(word('only', 'last'), () => 0),
    ),
    opt(word('such')),
    anyWord,
    word('in'),
    length,
  ),
  ([, , noun, , l]) => (noun === 'time' || l.unit === 'year' ? NO_DATE : null),
)

const namedDay = map(
  phrase(
    'bloody sunday',
    'good friday agreement',
    'friday prayers',
    'may day parade',
    'easter rising',
    'sunday school',
  ),
  no,
)

/** `24/7`, `5+1`, `1 to 3`. */
const figures = map(phrase('24 / 7', '9 / 11', '9 - 11', '7 / 7'), (_, cx, at, end) =>
  cx.tokens[end]?.text === '/' || cx.tokens[at - 1]?.text === 'on' ? null : NO_DATE,
)

/** Words that look like dates and are none; they win over readings of the same length. */
export const guardRule: Rule<Outcome> = longest(
  past,
  extent,
  someDay,
  since,
  named,
  paper,
  person,
  sinceThen,
  namedDay,
  figures,
  impossible,
)

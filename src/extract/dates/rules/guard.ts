import { either, longest } from '../grammar/choice.js'
import { lookOfSecond } from '../grammar/look.js'
import { phrase } from '../grammar/phrase.js'
import { found, type Rule, ruleOf } from '../grammar/rule.js'
import { map, opt, seq } from '../grammar/sequence.js'
import { anyWord, oneOf, symbolSet, word } from '../grammar/words.js'
import { MONTHS, SEASONS, TITLES, UNITS, WEEKDAYS } from '../lexicon.js'
import { ordinal, yearNumber } from '../numbers.js'
import { onePeriod } from '../periods.js'
import { NO_DATE, type Outcome } from '../reading.js'
import { isCapital } from '../tokens.js'
import { length } from './length.js'

const no = (): Outcome => NO_DATE

/** `last December`, `last week`, `the previous year`; "the last week of May" is read elsewhere. */
const past: Rule<Outcome> = map(
  seq(
    opt(word('the', 'this')),
    word('last', 'past', 'previous', 'preceding'),
    either<unknown>(
      oneOf(MONTHS),
      oneOf(SEASONS),
      oneOf(WEEKDAYS),
      oneOf(UNITS),
      word('decade', 'century', 'weekend', 'night'),
    ),
  ),
  (_, cx, _at, end) => (cx.tokens[end]?.text === 'of' ? null : NO_DATE),
)
const yesterday = map(
  phrase('yesterday', 'the day before yesterday', 'the other day', 'nowadays'),
  no,
)
const endOfLast: Rule<Outcome> = map(
  seq(
    either(
      phrase(
        'the end of',
        'end of',
        'the beginning of',
        'the start of',
        'early',
        'late',
        'mid',
        'the middle of',
      ),
      word('in'),
    ),
    opt(word('-')),
    past,
  ),
  no,
)

/** `since 2014`, `since last June`: what has been, not what will be. */
const since = map(
  seq(
    phrase('since', 'ever since', 'dating back to', 'dating from', 'as recently as', 'back in'),
    opt(phrase('the', 'at least', 'the beginning of', 'the end of', 'early', 'late')),
    onePeriod,
  ),
  no,
)
const earlier = map(
  seq(
    word('earlier'),
    opt(word('in')),
    word('this', 'in', 'the'),
    opt(word('the')),
    either<unknown>(oneOf(UNITS), oneOf(SEASONS), oneOf(MONTHS)),
  ),
  no,
)

const NOUNS = new Set(
  'agenda agreement treaty targets target goals goal framework strategy vision plan programme program budget olympics election elections summit games deadline edition season convention constitution world'.split(
    ' ',
  ),
)
const NAMES = new Set(
  'agenda vision horizon strategy expo plan programme program roadmap framework compass project resolution article mission target concept africa'.split(
    ' ',
  ),
)

/** `Agenda 2030`, `Resolution 1973`. */
const nameAndYear: Rule<Outcome> = map(seq(word(...NAMES), yearNumber), ([name], cx, at) =>
  isCapital(cx.tokens[at]) || name === 'resolution' ? NO_DATE : null,
)
/** `the 2030 Agenda`, `the 2024 elections`. */
const yearAndName: Rule<Outcome> = map(
  seq(word('the'), yearNumber, anyWord),
  ([, , noun], cx, _at, end) => (isCapital(cx.tokens[end - 1]) || NOUNS.has(noun) ? NO_DATE : null),
)
/** `Summer Olympics`. */
const seasonName: Rule<Outcome> = map(seq(oneOf(SEASONS), anyWord), (_, cx, at) => {
  const capitals = isCapital(cx.tokens[at]) && isCapital(cx.tokens[at + 1])
  return capitals && cx.tokens[at]?.text !== 'fall' ? NO_DATE : null
})
/** A name with a year or season in it. */
const named: Rule<Outcome> = either(nameAndYear, yearAndName, seasonName)

/** "Their September 22 joint statement" names a paper of the past, not a day to come. */
const paper: Rule<Outcome> = map(
  seq(
    word('the', 'their', 'our', 'its', 'his', 'her', 'this'),
    onePeriod,
    opt(phrase('joint', 'peace', 'framework', 'terrorist', 'phone')),
    word(
      ...'statement declaration agreement memorandum communique communiqué letter call speech attack attacks report announcement resolution accord accords decision coup war invasion earthquake crisis'.split(
        ' ',
      ),
    ),
  ),
  no,
)

/** `Mr August`, `Theresa May`: a person, not a month. */
const person: Rule<Outcome> = ruleOf(
  (cx, at) => {
    const token = cx.tokens[at]
    const next = cx.tokens[at + 1]
    if (!MONTHS.has(next?.text ?? '') || !isCapital(next) || !isCapital(token)) return null
    const dot = TITLES.has(token?.text ?? '')
    const known =
      WEEKDAYS.has(token?.text ?? '') ||
      MONTHS.has(token?.text ?? '') ||
      SEASONS.has(token?.text ?? '')
    const first = !known && token !== undefined && !COMMON.has(token.text)
    const number = cx.tokens[at + 2]?.kind === 'number'
    return dot || (first && !number) ? found(NO_DATE, at + 2) : null
  },
  lookOfSecond(symbolSet(MONTHS.keys())),
)
const COMMON = new Set(
  'in on by until till before after during for from through throughout of since between around about early mid late this next coming following every each and or to starting beginning the last'.split(
    ' ',
  ),
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
    'black friday',
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
  yesterday,
  endOfLast,
  since,
  earlier,
  named,
  paper,
  person,
  sinceThen,
  namedDay,
  figures,
)

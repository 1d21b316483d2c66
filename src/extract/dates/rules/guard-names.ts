import { either } from '../grammar/choice.js'
import { found } from '../grammar/found.js'
import { lookOfSecond } from '../grammar/look.js'
import { phrase } from '../grammar/phrase.js'
import { type Rule, ruleOf } from '../grammar/rule.js'
import { map, opt, seq } from '../grammar/sequence.js'
import { anyWord, oneOf, symbolSet, word } from '../grammar/words.js'
import { MONTHS, SEASONS, TITLES, WEEKDAYS } from '../lexicon.js'
import { plainNumber, yearNumber } from '../numbers.js'
import { onePeriod } from '../periods.js'
import { NO_DATE, type Outcome } from '../reading.js'
import { isCapital } from '../tokens.js'
import { holidayName } from './holiday.js'

const no = (): Outcome => NO_DATE

const NOUNS = new Set(
  'agenda agreement treaty targets target goals goal framework strategy vision plan programme program budget olympics election elections summit games deadline edition season convention constitution world'.split(
    ' ',
  ),
)
const NAMES = new Set(
  'agenda vision horizon strategy expo plan programme program roadmap framework compass project resolution article mission target concept africa blueprint masterplan'.split(
    ' ',
  ),
)

/** `Agenda 2030`, `Resolution 1973`, `Blueprint (2015-2025)`, `Roadmap Towards 2030`. */
const nameAndYear: Rule<Outcome> = map(
  seq(
    word(...NAMES),
    opt(either<unknown>(word('(', 'towards', 'toward'), phrase('for the years'))),
    yearNumber,
    opt(seq(word('-', '/'), plainNumber)),
    opt(word(')')),
  ),
  ([name], cx, at) => (isCapital(cx.tokens[at]) || name === 'resolution' ? NO_DATE : null),
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
/** "Black Friday sales", "Christmas trees": things that only bear the day's name. */
const holidayThing: Rule<Outcome> = map(
  seq(
    holidayName,
    word(
      ...'sale sales deals shopping shoppers tree trees card cards gift gifts present presents market markets egg eggs bonus song songs carol carols decorations'.split(
        ' ',
      ),
    ),
  ),
  no,
)
/** A name with a year, season or named day in it. */
export const named: Rule<Outcome> = either(nameAndYear, yearAndName, seasonName, holidayThing)

/** "Their September 22 joint statement" names a paper of the past, not a day to come. */
export const paper: Rule<Outcome> = map(
  seq(
    word('the', 'their', 'our', 'its', 'his', 'her', 'this'),
    onePeriod,
    opt(phrase('joint', 'peace', 'framework', 'terrorist', 'phone')),
    word(
      ...'statement declaration agreement memorandum communique communiqué letter call speech attack attacks report announcement resolution accord accords decision coup war invasion earthquake crisis movement uprising revolution massacre incident protests riots'.split(
        ' ',
      ),
    ),
  ),
  no,
)

/** `Mr August`, `Theresa May`: a person, not a month. */
export const person: Rule<Outcome> = ruleOf(
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

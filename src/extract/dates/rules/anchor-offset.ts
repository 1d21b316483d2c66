import { either, longest } from '../grammar/choice.js'
import { type Context, wordsOf } from '../grammar/context.js'
import { type Found, found } from '../grammar/found.js'
import { LOOK_ANYWHERE } from '../grammar/look.js'
import { phrase } from '../grammar/phrase.js'
import { type Rule, ruleOf } from '../grammar/rule.js'
import { map, opt, seq } from '../grammar/sequence.js'
import { word } from '../grammar/words.js'
import { cardinal } from '../numbers.js'
import { onePeriod } from '../periods.js'
import { type Draft, hangsOn, NO_DATE, type Outcome } from '../reading.js'
import { event, STOP } from './anchor-event.js'
import { isoDuration, length, sized } from './length.js'

const countsFrom = (words: string) =>
  `Counts from ${words}; the dates follow once that day is known.`

/** `within six months of signing`, `three weeks after the elections`. */
const offset: Rule<Draft> = map(
  seq(
    opt(phrase('within', 'no later than', 'not later than', 'at least', 'at the latest', 'in')),
    length,
    word('of', 'after', 'from', 'following', 'before'),
    event,
  ),
  ([within, l, side, e], cx) => {
    if (sized(cx, l) === null || (side === 'of' && within !== 'within')) return null
    const strict = within === 'within' || within?.startsWith('no') === true
    const relation = side === 'before' ? 'before' : strict ? 'within' : 'after'
    return hangsOn({ event: e.words, relation, offset: isoDuration(l) }, countsFrom(e.words))
  },
)

/** `the day after the elections`. */
const unitAfter: Rule<Draft> = map(
  seq(
    word('the'),
    word('day', 'week', 'month', 'year'),
    word('after', 'following', 'before'),
    event,
  ),
  ([, unit, side, e], cx, at) => {
    if (cx.isPast(at)) return null
    const relation = side === 'before' ? 'before' : 'after'
    const offset = `P1${unit.charAt(0).toUpperCase()}`
    return hangsOn({ event: e.words, relation, offset }, countsFrom(e.words))
  },
)

/** How long in whole days: 48 hours are two, half an hour is the same day. */
const hours: Rule<string> = map(
  seq(cardinal, word('hours', 'hour', 'hrs', 'minutes')),
  ([n, unit]) => (n > 5000 ? null : `P${unit === 'minutes' ? 0 : Math.ceil(n / 24)}D`),
)

const size: Rule<string> = either(
  map(length, (l, cx) => (sized(cx, l) === null ? null : isoDuration(l))),
  hours,
)

/** Words that stand for nothing one could wait for. */
const NOTHING = new Set('now then each one today that this it'.split(' '))
const MOST_WORDS = 6

/** `receiving it`, `an identity has been confirmed`: up to a mark or the next small clause. */
function readHappening(cx: Context, at: number): Found<string> | null {
  if (NOTHING.has(cx.tokens[at]?.text ?? '') || onePeriod(cx, at) !== null) return null
  let end = at
  for (; end < at + MOST_WORDS; end += 1) {
    const token = cx.tokens[end]
    if (token?.kind !== 'word' || (end > at + 1 && ENDS.has(token.text))) break
  }
  const first = cx.tokens[at]?.text ?? ''
  return end === at || STOP.has(first) ? null : found(wordsOf(cx, at, end), end)
}

const ENDS = new Set(
  'and or but that which who will shall to by in on at for with from we'.split(' '),
)
const happening: Rule<string> = ruleOf(readHappening, LOOK_ANYWHERE)

/** `within ten days of the request`, `within 48 hours of receiving it`: whatever it is. */
const within: Rule<Outcome> = map(
  seq(
    phrase('within', 'no later than', 'not later than', 'at the latest', 'not more than'),
    size,
    word('of', 'after', 'from', 'following'),
    happening,
  ),
  ([, offset, , what]) => hangsOn({ event: what, relation: 'within', offset }, countsFrom(what)),
)

/** "Within a year of each other" counts from nothing. */
const apart: Rule<Outcome> = map(
  seq(word('within'), size, phrase('of each other', 'of one another', 'of it', 'of that')),
  () => NO_DATE,
)

/** A length of time that counts from something other than a date. */
export const anchorOffset: Rule<Outcome> = longest<Outcome>(offset, unitAfter, within, apart)

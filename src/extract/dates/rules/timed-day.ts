import { either, longest } from '../grammar/choice.js'
import { phrase } from '../grammar/phrase.js'
import type { Rule } from '../grammar/rule.js'
import { map, opt, seq } from '../grammar/sequence.js'
import { word } from '../grammar/words.js'
import type { Period } from '../period.js'
import { type Clock, clock, stretch, toldClock } from './clock.js'

const at = either<unknown>(
  word('at', '@', 'around', 'about', 'from', 'between', 'for', 'by', 'before', 'until', 'after'),
  phrase('in between', 'at about', 'at around', 'no later than', 'not later than', 'starting at'),
)

const PARTS =
  'morning afternoon evening night lunch lunchtime midday noon midnight dawn afternoonish'.split(
    ' ',
  )

/** `morning`, `in the early hours of the morning`, `at lunch`. */
const partOfDay = seq(
  opt(phrase('early in the', 'late in the', 'in the', 'at', 'early', 'late', 'mid -')),
  either<unknown>(
    word(...PARTS),
    phrase('early hours of the morning', 'early hours', 'early morning', 'late afternoon'),
  ),
)

/** `at 5 pm`, `9–11 am`, ` morning`, `, 14:00 GMT`. */
const behind: Rule<unknown> = longest<unknown>(
  seq(
    opt(partOfDay),
    opt(word(',')),
    opt(at),
    map(clock, (c: Clock, cx, start) => {
      const led = cx.tokens[start - 1]?.text ?? ''
      return c === 'hour' &&
        !/^(?:at|@|from|between|for|by|before|until|after|around|about)$/.test(led)
        ? null
        : c
    }),
  ),
  partOfDay,
)

const closing = phrase(
  'close of business',
  'the close of business',
  'close of play',
  'the close of play',
  'the end of business',
  'end of business',
  'end of the working day',
  'the end of the working day',
  'the end of the day',
  'end of the day',
  'end of day',
  'cob',
  'eob',
  'eod',
  'first thing',
  'midnight',
)

/** `at 7:30 pm on`, `the morning of`, `close of business`. */
const before: Rule<unknown> = either<unknown>(
  seq(
    either<unknown>(
      seq(either<unknown>(word('at', '@', 'around', 'about'), phrase('at about')), clock),
      seq(opt(word('from', 'between')), stretch),
      map(toldClock, (c: Clock) => (c === 'hour' ? null : c)),
    ),
    opt(word(',')),
    opt(word('on', 'of')),
  ),
  seq(opt(word('the')), opt(word('early', 'late')), word(...PARTS), word('of')),
  seq(closing, opt(word(',')), opt(word('on', 'of'))),
  seq(word('early', 'late'), word('on')),
)

/** A day with its hours, which only tell that the deadline lies within it. */
export function timedDay(day: Rule<Period>): Rule<Period> {
  const within = (p: Period) => (p.precision === 'day' ? { ...p, withinDay: true } : null)
  return longest(
    day,
    map(seq(day, behind), ([p]) => within(p)),
    map(seq(before, day, opt(behind)), ([, p]) => within(p)),
  )
}

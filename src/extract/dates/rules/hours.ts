import { addDays, longDay } from '../days.js'
import { either, longest } from '../grammar/choice.js'
import type { Context } from '../grammar/context.js'
import { phrase } from '../grammar/phrase.js'
import type { Rule } from '../grammar/rule.js'
import { map, opt, seq } from '../grammar/sequence.js'
import { oneOf, word } from '../grammar/words.js'
import { cardinal, quantity } from '../numbers.js'
import { onDay } from '../period.js'
import { beginning, type Draft, deadline, NO_DATE, type Outcome, windowDraft } from '../reading.js'
import { type Clock, clock, toldClock, ZONES } from './clock.js'

/** Hours in one of them. */
const UNITS = new Map<string, number>([
  ...['second', 'seconds', 'sec', 'secs', 'moment', 'moments'].map((w) => [w, 0] as const),
  ...['minute', 'minutes', 'min', 'mins'].map((w) => [w, 1 / 60] as const),
  ...['hour', 'hours', 'hr', 'hrs', 'h'].map((w) => [w, 1] as const),
])
const hourUnit = oneOf(UNITS)

const pieces = either<unknown>(
  phrase('half an', 'a half', 'half a', 'a quarter of an', 'three - quarters of an'),
  phrase('three quarters of an', 'an hour and a half', 'one and a half', 'two and a half'),
  seq(cardinal, phrase('and a half', 'and an half')),
  seq(cardinal, word('.', '/'), cardinal),
)

/** How many hours: `48 hours`, `half an hour`, `a couple of minutes`. */
const span: Rule<number> = either<number>(
  map(seq(pieces, hourUnit), () => 1),
  map(seq(quantity, opt(word('more', 'pair')), opt(word('of', 'short')), hourUnit), ([q, , , h]) =>
    q.most < 10_000 ? q.most * h : null,
  ),
  map(seq(word('a'), word('pair'), word('of'), hourUnit), ([, , , h]) => 2 * h),
)

const AHEAD = phrase(
  'in',
  'in about',
  'in around',
  'in just',
  'in less than',
  'in under',
  'within',
  'within the',
  'within the next',
  'within the coming',
  'in the next',
  'in the coming',
  'over the next',
  'over the coming',
  'during the next',
  'for the next',
  'the next',
  'next',
)

/** Fewer than twelve hours from now are that day; 48 hours are two days. */
function hoursAhead(cx: Context, hours: number, exact: boolean): Draft {
  const days = hours < 12 ? 0 : Math.max(1, Math.ceil(hours / 24))
  const until = addDays(cx.said, days)
  const how = days === 0 ? 'the same day' : `${days} ${days === 1 ? 'day' : 'days'} on`
  const basis = `Read as: ${longDay(until)}, ${how} counted in hours from ${longDay(cx.said)}.`
  return windowDraft({ ...onDay(until, basis), from: exact ? until : cx.said })
}

/** "In a moment", "just a second", "in a minute": hardly a promise of a time. */
const instant: Rule<Outcome> = map(
  seq(
    opt(word('in', 'for', 'within')),
    opt(word('just')),
    word('a', 'one', 'any'),
    opt(word('next', 'single', 'short', 'brief')),
    word('minute', 'moment', 'second', 'sec', 'min'),
  ),
  () => NO_DATE,
)

const counted: Rule<Draft> = either<Draft>(
  map(seq(AHEAD, span, opt(phrase("' time", "' s time", 'from now'))), ([lead, hours], cx, at) =>
    cx.isPast(at) ? null : hoursAhead(cx, hours, /^in(?: about| around| just)?$/.test(lead)),
  ),
  map(seq(span, phrase('from now', 'from right now', 'hence')), ([hours], cx) =>
    hoursAhead(cx, hours, true),
  ),
  map(phrase('within the hour', 'within hours', 'in a matter of hours'), (_, cx) =>
    hoursAhead(cx, 1, true),
  ),
)

const lead = phrase('at', '@', 'by', 'until', 'till', 'before', 'after', 'from', 'around', 'about')
const leadMore = phrase('at about', 'at around', 'by about', 'no later than', 'not later than')

/** An hour without a day is an hour of that day: `at 3 pm`, `by noon`, `before 11 am`. */
const alone: Rule<Outcome> = map(
  either<[string | null, Clock]>(
    seq(longest(lead, leadMore, phrase('through', 'between', 'from')), clock),
    map(toldClock, (c) => [null, c]),
  ),
  ([word, c], cx, at, end) => {
    if (c !== 'sure' && !isTold(cx, word, at, end, c)) return null
    const note = 'No day was said with the hour; the day of the statement was taken.'
    const p = { ...onDay(cx.said, `Read as: ${longDay(cx.said)}, within the day.`), notes: [note] }
    if (word === 'after' || word === 'from') {
      return beginning(p, cx.said, `Read as: from ${longDay(cx.said)} on, with no end said.`)
    }
    const until = word !== null && /^(?:by|until|till|before|through|no|not)/.test(word)
    return until
      ? deadline(p, cx.said, `Read as: until some hour of ${longDay(cx.said)}.`)
      : windowDraft(p)
  },
)

/** "10:30" and "noon" need a word before them, or a text that says nothing else. */
function isTold(cx: Context, word: string | null, at: number, end: number, c: Clock): boolean {
  if (word !== null) return c === 'figures' || cx.tokens[end - 1]?.kind === 'word'
  return c === 'figures' && at === 0 && cx.tokens[end] === undefined
}

/** "11:29 A.M. EST" above a text, with nothing before it, is when its hall was opened. */
const stamp: Rule<Outcome> = map(toldClock, (_, cx, at, end) =>
  at === 0 && ZONES.has(cx.tokens[end - 1]?.text ?? '') ? NO_DATE : null,
)

/** "From 9 to 5" is how long people work. */
const nineToFive: Rule<Outcome> = map(phrase('nine to five', 'nine - to - five'), () => NO_DATE)

/** Hours and minutes, from now or of this day. */
export const hoursRule: Rule<Outcome> = longest<Outcome>(instant, stamp, counted, alone, nineToFive)

/** Words for the end of this day, week, month or year in office notes. */
export const closingRule: Rule<Draft> = map(
  seq(
    phrase('by', 'before', 'until', 'no later than', 'not later than'),
    opt(word('the')),
    phrase(
      'eod',
      'cob',
      'eob',
      'close of business',
      'close of play',
      'end of business',
      'end of day',
      'end of the day',
      'end of the working day',
      'end of today',
      'end of the business day',
    ),
    opt(word('today')),
  ),
  (_, cx) => {
    const p = onDay(cx.said)
    return deadline(p, cx.said, `Read as: until ${longDay(cx.said)}, the end of that day.`)
  },
)

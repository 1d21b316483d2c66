import { either, longest } from '../grammar/choice.js'
import type { Context } from '../grammar/context.js'
import { found } from '../grammar/found.js'
import { remembered } from '../grammar/memory.js'
import { phrase } from '../grammar/phrase.js'
import type { Rule } from '../grammar/rule.js'
import { map, opt, seq } from '../grammar/sequence.js'
import { oneNumber, word } from '../grammar/words.js'
import { cardinal } from '../numbers.js'

/**
 * Hours of a day. No reading ever keeps one: they only tell that the words beside a date belong
 * to it, or that "this very day" is meant.
 */
export type Clock = 'sure' | 'figures' | 'hour'

const glued = (cx: Context, at: number) => cx.tokens[at]?.glued === true

const hourFigure: Rule<number> = oneNumber((cx, at) => {
  const token = cx.tokens[at]
  return token && token.raw.length <= 2 && token.value <= 24 ? found(token.value, at + 1) : null
})

const sixtieth: Rule<number> = map(
  seq(
    word(':'),
    oneNumber((cx, at) => {
      const token = cx.tokens[at]
      return token?.raw.length === 2 && token.value < 60 ? found(token.value, at + 1) : null
    }),
  ),
  ([, n], cx, at) => (glued(cx, at) && glued(cx, at + 1) ? n : null),
)

/** `9:30`, `15:23:24`. */
const figures: Rule<Clock> = map(seq(hourFigure, sixtieth, opt(sixtieth)), () => 'figures')

/** `pm`, `p.m.`, `p m`, a glued `p`; the full stop of an abbreviation belongs to it. */
const half: Rule<true> = either<true>(
  map(seq(word('am', 'pm'), opt(word('.'))), (_, cx, _at, end) =>
    cx.tokens[end - 1]?.text === '.' && cx.tokens[end] === undefined ? null : true,
  ),
  map(word('am', 'pm'), () => true),
  map(seq(word('a', 'p'), opt(word('.')), word('m'), opt(word('.'))), () => true),
)
const short: Rule<true> = map(word('a', 'p'), (_, cx, at, end) =>
  glued(cx, at) && !glued(cx, end) ? true : null,
)
const ish = opt(seq(opt(word('-')), word('ish')))

/** `330` before "p.m.". */
const runTogether: Rule<number> = oneNumber((cx, at) => {
  const raw = cx.tokens[at]?.raw ?? ''
  const fits = /^(?:1[0-9]|2[0-3]|0?[0-9])[0-5][0-9]$/.test(raw)
  return fits ? found(Number(raw), at + 1) : null
})

const hourWord: Rule<number> = map(cardinal, (n) => (n <= 12 ? n : null))
const spoken = seq(hourWord, opt(word('-')), opt(cardinal))
const inHalf = phrase(
  'in the morning',
  'in the afternoon',
  'in the evening',
  'at night',
  'in the early morning',
  'in afternoon',
  'in the am',
  'in the pm',
  'this evening',
  'tonight',
)
const oClock = either<unknown>(seq(word('o'), word("'"), word('clock')), word('oclock'))
const named = word('noon', 'midnight', 'midday')

const hourOf: Rule<Clock> = either<Clock>(
  map(seq(either<unknown>(figures, hourFigure), ish, half), () => 'sure'),
  map(seq(figures, short), () => 'sure'),
  map(seq(runTogether, either<unknown>(half, inHalf)), () => 'sure'),
  map(
    seq(spoken, either<unknown>(half, inHalf, seq(oClock, opt(either<unknown>(half, inHalf))))),
    () => 'sure',
  ),
  map(seq(figures, ish, inHalf), () => 'sure'),
  map(named, () => 'figures'),
)

/** `half past three`, `a quarter to noon`, `twenty past 3 pm`. */
const past: Rule<Clock> = map(
  seq(
    either<unknown>(
      phrase('half past', 'a quarter past', 'a quarter to', 'quarter past', 'quarter to'),
      seq(cardinal, opt(word('minutes')), word('past', 'after', 'to')),
    ),
    either<unknown>(hourOf, hourWord),
  ),
  (_, cx, at, end) => {
    const told = cx.tokens
      .slice(at, end)
      .some((t) => /^(?:noon|midnight|midday|[ap]?m)$/.test(t.text))
    if (told) return 'sure'
    return /^(?:a|half|quarter)$/.test(cx.tokens[at]?.text ?? '') ? 'figures' : null
  },
)

export const ZONES: ReadonlySet<string> = new Set(
  'gmt utc cet cest eet eest est edt et pst pdt pt cst cdt mst mdt bst ist msk jst aest'.split(' '),
)
const zone = opt(
  either<unknown>(
    word(...ZONES),
    phrase('local time', 'moscow time', 'brussels time', 'london time', 'new york time'),
    phrase('hrs', 'hours', 'sharp', 'ish', 'approximately'),
  ),
)

/** One hour: `3 pm`, `at half past three`, `15:30`, `noon`; a bare `8` only as "hour". */
const one: Rule<Clock> = map(
  seq(
    longest<Clock>(
      hourOf,
      past,
      figures,
      map(hourFigure, () => 'hour'),
    ),
    zone,
  ),
  ([clock], cx, at, end) =>
    clock === 'hour' && cx.tokens[at]?.kind === 'number' && !ends(cx, end) ? null : clock,
)

/** A bare number is an hour only where nothing follows that it could count. */
function ends(cx: Context, end: number): boolean {
  const after = cx.tokens[end]
  if (after === undefined) return true
  if (after.kind === 'mark')
    return !(after.glued && /^[.,:%°]$/.test(after.text) && cx.tokens[end + 1]?.glued)
  return /^(?:and|or|to|till|until|on|tomorrow|today|tonight|this|next|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(
    after.text,
  )
}

const to = either<unknown>(
  word('to', '-', 'until', 'till', 'untill', 'through', 'and'),
  phrase('but before', 'and before'),
)

/** `9:30 to 11:00`, `1–2:30 pm`. */
export const stretch: Rule<Clock> = map(
  seq(
    either<Clock>(
      one,
      map(hourFigure, () => 'hour'),
    ),
    to,
    one,
  ),
  ([a, , b]) => (a === 'sure' || b === 'sure' ? 'sure' : b === 'hour' ? a : b),
)

/** Without a bare number: what can stand where no "at" comes before. */
export const toldClock: Rule<Clock> = remembered(
  longest(
    stretch,
    map(seq(longest<Clock>(hourOf, past, figures), zone), ([clock]) => clock),
  ),
)

/** An hour or a stretch of hours. */
export const clock: Rule<Clock> = remembered(longest(stretch, one))

import type { Unit } from '../../../domain/calendar.js'
import type { Day } from '../../../domain/window.js'
import { addDays, addUnits, longDay, longMonth, unitSpan } from '../days.js'
import { either, longest } from '../grammar/choice.js'
import type { Context } from '../grammar/context.js'
import { phrase } from '../grammar/phrase.js'
import type { Rule } from '../grammar/rule.js'
import { map, opt, seq } from '../grammar/sequence.js'
import { oneOf, word } from '../grammar/words.js'
import { UNITS } from '../lexicon.js'
import { type Period, period } from '../period.js'

const SINGULAR = new Map([...UNITS].filter(([w]) => !w.endsWith('s') && w !== 'day'))
export const unit: Rule<Unit> = oneOf(SINGULAR)

function nameOf(from: Day, u: Unit): string {
  if (u === 'year') return from.slice(0, 4)
  return u === 'month' ? longMonth(from) : `the ${u} from ${longDay(from)}`
}

function whole(cx: Context, u: Unit, shift: number): Period {
  const span = unitSpan(addUnits(cx.said, shift, u), u)
  const name = nameOf(span.from, u)
  const basis = `Read as: ${longDay(span.from)} to ${longDay(span.until)}, counted from ${longDay(cx.said)}.`
  return period(span, u, name, basis)
}

/** "This year" counts from the day it was said. */
function rest(cx: Context, u: Unit): Period {
  const p = whole(cx, u, 0)
  const name = `the rest of the ${u}`
  const basis = `Read as: from ${longDay(cx.said)} to the end of the ${u}, ${longDay(p.until)}.`
  return { ...p, from: cx.said, name, basis }
}

const current = map(
  seq(
    word('this', 'current'),
    opt(word('current', 'coming', 'very', 'same')),
    opt(word('calendar')),
    unit,
  ),
  ([, , , u], cx) => (u === 'year' ? rest(cx, u) : whole(cx, u, 0)),
)

const following = map(
  seq(opt(word('the')), word('next', 'upcoming', 'following'), opt(word('calendar', 'full')), unit),
  ([, , , u], cx, at, end) =>
    cx.isPast(at) || cx.tokens[end]?.text === 'of' ? null : whole(cx, u, 1),
)

const twoOn = map(
  longest(seq(opt(word('the')), unit, phrase('after next', 'after the next'))),
  ([, u], cx) => whole(cx, u, 2),
)

/** "The coming year": a year's length from the day, not the next calendar year. */
const coming = map(seq(word('the'), word('coming'), unit), ([, , u], cx) => {
  const span = { from: cx.said, until: addUnits(cx.said, 1, u) }
  const basis = `Read as: one ${u} from ${longDay(cx.said)}.`
  const note = `“The coming ${u}” was taken as one ${u} from the day it was said.`
  return { ...period(span, 'approximate', `the coming ${u}`, basis), notes: [note] }
})

const remaining = map(
  seq(
    either(
      map(
        seq(opt(phrase('some time', 'sometime', 'at some point')), word('later'), opt(word('in'))),
        () => true,
      ),
      map(seq(opt(word('the')), word('rest', 'remainder'), word('of')), () => true),
      map(phrase('the remaining part of', 'what remains of', 'within', 'still'), () => true),
      map(phrase('in the course of', 'over the course of', 'in the remainder of'), () => true),
      map(phrase('what is left of', "what ' s left of", 'before the end of what is'), () => true),
    ),
    word('this', 'the', 'current', 'my', 'our'),
    opt(word('current', 'calendar')),
    unit,
  ),
  ([, , , u], cx) => rest(cx, u),
)

const restBare = map(
  seq(opt(word('the')), phrase('rest of', 'rest of current'), unit),
  ([, , u], cx) => rest(cx, u),
)

/** `next workweek`, `this working week`: Monday to Friday. */
const workWeek = map(
  seq(
    word('this', 'next', 'coming', 'following'),
    phrase('workweek', 'work week', 'working week', 'business week', 'work - week'),
  ),
  ([which], cx) => {
    const p = whole(cx, 'week', which === 'this' ? 0 : 1)
    const until = addDays(p.from, 4)
    const basis = `Read as: ${longDay(p.from)} to ${longDay(until)}, Monday to Friday.`
    return { ...p, until, basis, name: `the working week from ${longDay(p.from)}` }
  },
)

/** `for the month` at the end of a clause: what is left of it. */
const forThe = map(seq(word('for'), word('the'), unit), ([, , u], cx, at, end) => {
  const after = cx.tokens[end]
  const closed = after === undefined || /^[.,;)]$/.test(after.text)
  return closed && !cx.isPast(at) ? rest(cx, u) : null
})

/** `this year or next`: the two together. */
const thisOrNext = map(
  seq(word('this'), unit, word('or', 'and'), word('next')),
  ([, u], cx, _at, end) => {
    if (cx.tokens[end]?.kind === 'word' && UNITS.has(cx.tokens[end]?.text ?? '')) return null
    const until = whole(cx, u, 1).until
    const basis = `Read as: from ${longDay(cx.said)} to the end of the next ${u}, ${longDay(until)}.`
    return period({ from: cx.said, until }, 'range', `this ${u} or next`, basis)
  },
)

/** `this week`, `next quarter`, `later this year`, `the rest of the month`, `the week after next`. */
export const unitRule: Rule<Period> = longest(
  current,
  following,
  twoOn,
  coming,
  remaining,
  restBare,
  workWeek,
  forThe,
  thisOrNext,
)

/** `the year` inside "the end of the year"; alone it is no date. */
export const theUnitRule: Rule<Period> = either(
  map(
    seq(
      opt(word('in')),
      opt(word('the', 'this', 'current')),
      opt(word('current', 'calendar')),
      unit,
    ),
    ([, , , u], cx, _at, end) =>
      cx.tokens[end]?.text === 'of' || cx.tokens[end]?.kind === 'number' ? null : whole(cx, u, 0),
  ),
)

import { addDays, longDay } from '../days.js'
import { either, longest } from '../grammar/choice.js'
import type { Context } from '../grammar/context.js'
import { remembered } from '../grammar/memory.js'
import { phrase } from '../grammar/phrase.js'
import type { Rule } from '../grammar/rule.js'
import { map, opt, seq } from '../grammar/sequence.js'
import { word } from '../grammar/words.js'
import type { Period } from '../period.js'
import { ledPeriod, onePeriod, range } from '../periods.js'
import { beginning, type Draft, deadline, windowDraft } from '../reading.js'
import { stretch } from './clock.js'
import { begins, ends, lastDayOf } from './edges.js'
import { AFTER, BEFORE, BY, FROM } from './governing-words.js'
import { rangeOfTwo } from './range.js'
import { theUnitRule } from './unit.js'

const prep = opt(word('in', 'on', 'at'))

/** "Will not begin until June" names a start, not a deadline. */
function isNegated(cx: Context, at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 5; i -= 1) {
    const text = cx.tokens[i]?.text ?? ''
    if (text === 'not' || text === 'never' || text === "n't") return true
    if (text === 't' && cx.tokens[i - 1]?.text === "'") return true
  }
  return false
}

const until = (p: Period, day: string): Draft => deadline(p, day, deadlineBasis(p, day))

function deadlineBasis(p: Period, day: string): string {
  if (p.from === p.until) return `Read as: until ${longDay(day)}, that day included.`
  const named = p.basis.startsWith('Read as') ? '' : ` ${p.basis}`
  const what = day === p.until ? lastDayOf(p) : p.name
  return `Read as: until ${longDay(day)}, ${what}.${named}`
}

/** "From last week" tells of what has begun, not of what will. */
function fromOn(p: Period): Draft | null {
  if (p.gone) return null
  return beginning(p, p.from, `Read as: from ${longDay(p.from)} on, with no end said.`)
}

const atLatest = seq(opt(word(',')), phrase('at the latest', 'at the very latest', 'latest'))

const by: Rule<Draft> = map(seq(BY, prep, ledPeriod, opt(atLatest)), ([w, , p], cx, at) => {
  if (/^(until|till)$/.test(w) && isNegated(cx, at)) return fromOn(p)
  return until(p, p.mid ?? p.until)
})

/** "Before June" ends in May; "before the end of June" includes it. */
const before: Rule<Draft> = map(seq(BEFORE, prep, ledPeriod), ([, , p]) => {
  if (p.mid !== undefined || p.isEnd || p.withinDay) return until(p, p.mid ?? p.until)
  const day = addDays(p.from, -1)
  const basis = `Read as: until ${longDay(day)}, the day before ${begins(p)}.`
  return deadline(p, day, basis)
})

const after: Rule<Draft> = map(seq(AFTER, prep, ledPeriod), ([w, , p], cx, at) => {
  if ((w === 'once' || w === 'past') && p.precision !== 'day') return null
  if (cx.isPast(at)) return null
  if (p.withinDay || p.gone) return fromOn(p)
  const from = addDays(p.until, 1)
  return beginning(p, from, `Read as: from ${longDay(from)} on, after ${ends(p)}.`)
})

const isOut = phrase(
  'is over',
  'are over',
  'is out',
  'are out',
  'is up',
  'has ended',
  'have ended',
  'has passed',
  'ends',
  'end',
  'comes to an end',
  'come to an end',
)

/** "Before Easter is over", "before the year is out": through its last day. */
const beforeItEnds: Rule<Draft> = map(
  seq(phrase('before', 'until', 'by the time'), either(ledPeriod, theUnitRule), isOut),
  ([, p]) => until(p, p.until),
)

/** "Brought forward from 2028 to this summer": the later one was given up. */
const moved: Rule<Draft> = map(
  seq(word('from'), onePeriod, word('to'), ledPeriod),
  ([, a, , b], cx) =>
    b.until < a.from && b.until >= cx.said
      ? { ...windowDraft(b), basis: `Moved from ${a.name}. ${b.basis}` }
      : null,
)

const onwards = opt(
  phrase(
    'on',
    'onward',
    'onwards',
    'and onwards',
    'forward',
    'or later',
    'and later',
    'and beyond',
    'or after',
  ),
)

const from: Rule<Draft> = map(seq(FROM, prep, onePeriod, onwards), ([, , p], cx, at) =>
  /^(?:from|between)$/.test(cx.tokens[at]?.text ?? '') && isHours(cx, at + 1) ? null : fromOn(p),
)

/** "From 9:30 to 11:00 on Thursday" is Thursday. */
const isHours = (cx: Context, at: number) => stretch(cx, at) !== null

const later: Rule<Draft> = map(
  seq(
    onePeriod,
    phrase(
      'onward',
      'onwards',
      'and onwards',
      'or later',
      'and later',
      'and after',
      'or after',
      'and beyond',
      'and greater',
    ),
  ),
  ([p, words], cx, _at, end) =>
    words.endsWith('after') && cx.tokens[end]?.kind === 'number' ? null : fromOn(p),
)

/** "In March at the latest", "June 2025 at the latest". */
const latest: Rule<Draft> = map(
  seq(
    opt(word('in', 'on')),
    ledPeriod,
    opt(word(',')),
    phrase('at the latest', 'at the very latest', 'latest', 'or earlier', 'or sooner', 'or before'),
  ),
  ([, p]) => until(p, p.mid ?? p.until),
)

const fromTo: Rule<Draft> = map(
  seq(
    phrase('from now', 'between now', 'now'),
    phrase('to', 'until', 'till', 'through', '-', 'and'),
    opt(phrase('up to')),
    ledPeriod,
  ),
  ([, , , p], cx) => {
    const end = p.mid ?? p.until
    if (end < cx.said) return null
    const basis = `Read as: from ${longDay(cx.said)}, when it was said, to ${longDay(end)}.`
    return { ...windowDraft(p), from: cx.said, until: end, basis }
  },
)

/** `from 10 to 12 April`, `between March and May`, `between 2024 and 2026`. */
const between: Rule<Draft> = longest(
  map(seq(word('between'), rangeOfTwo(onePeriod)), ([, p]) => windowDraft(p)),
  map(seq(word('from', 'between'), range), ([, p]) => windowDraft(p)),
)

/** Deadlines, starts and framed ranges: the word in front decides which end is open. */
export const governedRule: Rule<Draft> = remembered(
  longest(by, before, beforeItEnds, after, from, moved, later, latest, fromTo, between),
)

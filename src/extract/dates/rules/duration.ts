import { isAfter } from '../../../domain/calendar.js'
import { addDays, longDay } from '../days.js'
import { either, longest } from '../grammar/choice.js'
import type { Context } from '../grammar/context.js'
import { phrase } from '../grammar/phrase.js'
import type { Rule } from '../grammar/rule.js'
import { map, opt, seq } from '../grammar/sequence.js'
import { oneOf, word } from '../grammar/words.js'
import { quantity } from '../numbers.js'
import { inReach, onDay, type Period, period } from '../period.js'
import { onePeriod } from '../periods.js'
import { type Draft, windowDraft } from '../reading.js'

import { describe, type Length, length, one, SINGULAR, shifted, sized } from './length.js'

function notes(l: Length, loose: boolean): string[] {
  const list: string[] = []
  if (l.vague)
    list.push(`“Couple” was counted as two, “few” and “several” as three: ${describe(l)}.`)
  else if (loose && l.unit !== 'day') list.push('The day is approximate; only the count was said.')
  if (l.working) list.push('Weekends were left out, public holidays were not.')
  return list
}

function within(cx: Context, l: Length): Draft {
  const until = shifted(cx.said, l.most, l)
  const basis = `Read as: ${describe(l)} from ${longDay(cx.said)}, until ${longDay(until)}.`
  const p = period({ from: cx.said, until }, l.vague ? 'approximate' : l.unit, '', basis)
  return windowDraft({ ...p, notes: notes(l, false) })
}

function after(cx: Context, l: Length): Draft {
  const from = shifted(cx.said, l.least, l)
  const until = shifted(cx.said, l.most, l)
  const basis = `Read as: ${describe(l)} after ${longDay(cx.said)}, ${longDay(until)}.`
  const p = period({ from, until }, l.vague ? 'approximate' : l.unit, '', basis)
  return windowDraft({ ...p, notes: notes(l, true) })
}

const NEXT = phrase(
  'within',
  'within the',
  'within the next',
  'within the coming',
  'within the following',
  'within next',
  'within a period of',
  'within a maximum of',
  'in the next',
  'in the coming',
  'in the following',
  'in the space of',
  'in less than',
  'in under',
  'inside',
  'over the next',
  'over the coming',
  'over the following',
  'during the next',
  'during the coming',
  'for the next',
  'for the coming',
  'throughout the next',
  'through the next',
  'in next',
  'the next',
  'the coming',
  'the following',
  'next',
  'following',
  'in no more than',
  'in not more than',
  'in the course of the next',
  'across the next',
  'no later than',
  'not later than',
  'in at most',
  'in the upcoming',
  'the upcoming',
  'the first',
  'in up to',
  'in as little as',
  'not more than',
  'by the next',
)

/** `within six months`, `over the next few years`, `in the next couple of months`. */
const nextUnits: Rule<Draft> = map(
  seq(NEXT, length, opt(phrase('from now', 'from today'))),
  ([lead, l, now], cx) => {
    const strict =
      lead === 'no later than' ||
      lead === 'not later than' ||
      lead === 'not more than' ||
      lead === 'the first'
    if ((strict && now === null) || cx.said === '') return null
    const ok = sized(cx, l)
    return ok === null ? null : within(cx, ok)
  },
)

const within24: Rule<Draft> = map(
  seq(
    phrase('within', 'within the next', 'in the next', 'over the next'),
    quantity,
    word('hours', 'hour'),
  ),
  ([, q], cx) =>
    within(cx, {
      ...one(Math.max(1, Math.ceil(q.most / 24))),
      unit: 'day',
      working: false,
      scale: 1,
    }),
)

/** "Over the next year" is a year's length; "next year" is the calendar's. */
const nextUnit: Rule<Draft> = map(
  seq(
    word('over', 'within', 'in', 'during', 'throughout', 'for'),
    word('the'),
    word('next', 'coming', 'following'),
    opt(word('full')),
    oneOf(SINGULAR),
  ),
  ([, , , , u], cx) => {
    const l = { ...one(1), unit: u.unit, scale: u.scale, working: false }
    return u.unit === 'day' ? null : within(cx, l)
  },
)

const someMore = opt(
  word('about', 'around', 'approximately', 'roughly', 'some', 'another', 'just', 'only', 'the'),
)

/** `in three months`, `in three to four months`. */
const inUnits: Rule<Draft> = map(
  seq(
    word('in'),
    someMore,
    length,
    opt(phrase("' time", "' s time", "' s", 'from now', 'time', 'from today')),
  ),
  ([, , l], cx, at, end) => {
    if (cx.isPast(at) || cx.tokens[end]?.text === 'of') return null
    const ok = sized(cx, l)
    return ok === null ? null : after(cx, ok)
  },
)

const fromDay = either<Period>(
  map(word('now'), (_, cx) => onDay(cx.said)),
  map(onePeriod, (p) => (p.precision === 'day' ? p : null)),
)

/** `two weeks from now`, `4 months from tomorrow`, `2 weeks before 13 May 1999`. */
const fromBase: Rule<Draft> = map(
  seq(opt(word('within', 'in')), length, word('from', 'after', 'before', 'of'), fromDay),
  ([within, l, word, base], cx) => {
    if (sized(cx, l) === null || !inReach(cx, 400) || (word === 'of' && within === null))
      return null
    const back = word === 'before'
    const day = shifted(base.from, back ? -l.most : l.most, l)
    const basis = `Read as: ${describe(l)} ${back ? 'before' : 'after'} ${base.name}, ${longDay(day)}.`
    const p = { ...onDay(day, basis), notes: [...base.notes, ...notes(l, true)] }
    if (within !== 'within') return windowDraft(p)
    return windowDraft({ ...p, from: back ? day : base.from, until: back ? base.from : day })
  },
)

/** `2 weeks starting 20 May`. */
const starting: Rule<Draft> = map(
  seq(
    opt(phrase('for', 'for a period of')),
    length,
    word('starting', 'beginning', 'from', 'commencing'),
    opt(word('on')),
    onePeriod,
  ),
  ([, l, , , base], cx) => {
    if (sized(cx, l) === null || base.precision !== 'day') return null
    const until = addDays(shifted(base.from, l.most, l), -1)
    if (isAfter(base.from, until)) return null
    const basis = `Read as: ${describe(l)} from ${base.name}, until ${longDay(until)}.`
    return windowDraft({ ...base, until, basis, precision: 'range' })
  },
)

/** `three weeks later` counts from now only where nothing in the past is told. */
const later: Rule<Draft> = map(seq(length, word('later')), ([l], cx, at) => {
  const ok = cx.isPast(at) ? null : sized(cx, l)
  return ok === null ? null : after(cx, ok)
})

export const durationRule: Rule<Draft> = longest(
  nextUnits,
  nextUnit,
  within24,
  inUnits,
  fromBase,
  starting,
  later,
)

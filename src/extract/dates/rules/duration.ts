import { isAfter } from '../../../domain/calendar.js'
import { addDays, longDay } from '../days.js'
import { either, longest } from '../grammar/choice.js'
import { phrase } from '../grammar/phrase.js'
import type { Rule } from '../grammar/rule.js'
import { map, opt, seq } from '../grammar/sequence.js'
import { oneOf, word } from '../grammar/words.js'
import { inReach, onDay, type Period } from '../period.js'
import { onePeriod } from '../periods.js'
import { type Draft, windowDraft } from '../reading.js'

import { after, notes } from './counted.js'
import { describe, length, one, SINGULAR, shifted, sized } from './length.js'
import { nextUnit, nextUnits, overUnits, unitsAhead } from './next-units.js'

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

/** `two years hence`, `a day from right now`, `this time next year`. */
const hence: Rule<Draft> = either<Draft>(
  map(
    seq(
      opt(word('in')),
      length,
      phrase('hence', 'from right now', 'down the line', 'in the future', 'from this day'),
    ),
    ([, l], cx) => {
      const ok = sized(cx, l)
      return ok === null ? null : after(cx, ok)
    },
  ),
  map(seq(phrase('this time next', 'by this time next'), oneOf(SINGULAR)), ([lead, u], cx) => {
    const l = { ...one(1), unit: u.unit, scale: u.scale, working: false }
    const draft = after(cx, l)
    return lead.startsWith('by') ? { ...draft, from: null } : draft
  }),
)

/** `after six months` at the end of a clause counts from the statement. */
const afterUnits: Rule<Draft> = map(seq(word('after'), length), ([, l], cx, at, end) => {
  const next = cx.tokens[end]
  const closed = next === undefined || /^[.,;)]$/.test(next.text)
  const ok = closed && !cx.isPast(at) ? sized(cx, l) : null
  if (ok === null) return null
  const day = shifted(cx.said, ok.least, ok)
  const basis = `Read as: from ${longDay(day)} on, ${describe(ok)} after ${longDay(cx.said)}.`
  const note = 'It was counted from the day of the statement.'
  return { ...windowDraft(onDay(day, basis)), until: null, assumptions: [...notes(ok, true), note] }
})

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
const later: Rule<Draft> = map(seq(opt(word('some')), length, word('later')), ([, l], cx, at) => {
  const ok = cx.isPast(at) ? null : sized(cx, l)
  return ok === null ? null : after(cx, ok)
})

export const durationRule: Rule<Draft> = longest(
  nextUnits,
  nextUnit,
  unitsAhead,
  overUnits,
  inUnits,
  hence,
  afterUnits,
  fromBase,
  starting,
  later,
)

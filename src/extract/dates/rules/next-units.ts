import { phrase } from '../grammar/phrase.js'
import type { Rule } from '../grammar/rule.js'
import { map, opt, seq } from '../grammar/sequence.js'
import { oneOf, word } from '../grammar/words.js'
import type { Draft } from '../reading.js'
import { within } from './counted.js'
import { length, one, SINGULAR, sized } from './length.js'

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
  'for another',
  'for a further',
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
export const nextUnits: Rule<Draft> = map(
  seq(NEXT, length, opt(phrase('from now', 'from today'))),
  ([lead, l, now], cx) => {
    const strict =
      lead === 'no later than' ||
      lead === 'not later than' ||
      lead === 'not more than' ||
      lead === 'at most' ||
      lead === 'the first'
    if ((strict && now === null) || cx.said === '') return null
    const ok = sized(cx, l)
    return ok === null ? null : within(cx, ok)
  },
)

/** "Over three years ago", "for over three years" count more than three. */
const MORE = /^(?:for|of|in|after|since|last|lasts|lasted|is|was|are|were|be|been|by|to|took|just)$/
const BEYOND = /^(?:ago|old|of|in|later|after|before|since|earlier|away|late|and|or)$/

/** `180 million over three years`, `over a period of five years`. */
export const overUnits: Rule<Draft> = map(
  seq(word('over'), opt(phrase('a period of', 'the period of', 'the course of')), length),
  ([, , l], cx, at, end) => {
    if (at === 0 || MORE.test(cx.tokens[at - 1]?.text ?? '')) return null
    if (BEYOND.test(cx.tokens[end]?.text ?? '') || cx.isPast(at)) return null
    const ok = l.unit === 'day' ? null : sized(cx, l)
    return ok === null ? null : within(cx, ok)
  },
)

/** "Over the next year" is a year's length; "next year" is the calendar's. */
export const nextUnit: Rule<Draft> = map(
  seq(
    word('over', 'within', 'in', 'during', 'throughout', 'for'),
    word('the'),
    word('next', 'coming', 'following'),
    opt(word('full')),
    oneOf(SINGULAR),
  ),
  ([lead, , which, , u], cx) => {
    if (lead === 'for' && which === 'following') return null
    const l = { ...one(1), unit: u.unit, scale: u.scale, working: false }
    return u.unit === 'day' ? null : within(cx, l)
  },
)

/** `in the six months ahead`, `over the two weeks to come`. */
export const unitsAhead: Rule<Draft> = map(
  seq(
    word('over', 'within', 'in', 'during', 'throughout', 'for'),
    opt(word('the')),
    length,
    phrase('ahead', 'to come'),
  ),
  ([, , l], cx, _at, end) => {
    const ok = cx.tokens[end]?.text === 'of' ? null : sized(cx, l)
    return ok === null ? null : within(cx, ok)
  },
)

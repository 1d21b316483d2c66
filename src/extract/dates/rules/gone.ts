import { addDays, longDay } from '../days.js'
import { either } from '../grammar/choice.js'
import type { Context } from '../grammar/context.js'
import { phrase } from '../grammar/phrase.js'
import type { Rule } from '../grammar/rule.js'
import { map, opt, seq } from '../grammar/sequence.js'
import { word } from '../grammar/words.js'
import { latestBefore, onDay, over, type Period, period } from '../period.js'
import { onePeriod } from '../periods.js'
import { type Draft, deadline, NO_DATE, type Outcome, windowDraft } from '../reading.js'
import { notes } from './counted.js'
import { describe, type Length, length, shifted, sized } from './length.js'

/** `two weeks ago` is a day, `more than two weeks ago` the time up to it. */
function ago(cx: Context, l: Length, more: boolean): Draft {
  const day = shifted(cx.said, -l.most, l)
  const basis = `Read as: ${longDay(day)}, ${describe(l)} before ${longDay(cx.said)}.`
  const p = over({ ...onDay(day, basis), precision: l.vague ? 'approximate' : l.unit })
  const told = { ...p, notes: notes(l, true) }
  return more ? deadline(told, day, told.basis) : windowDraft(told)
}

const agoRule: Rule<Outcome> = map(
  seq(
    opt(phrase('some', 'about', 'just', 'only', 'over', 'more than', 'at least')),
    length,
    word('ago'),
  ),
  ([about, l], cx) => {
    const ok = sized(cx, l)
    return ok === null ? NO_DATE : ago(cx, ok, /^(?:over|more|at)/.test(about ?? ''))
  },
)

/** "Two weeks earlier" counts from what was told before it. */
const counted: Rule<Outcome> = map(
  seq(
    opt(phrase('some', 'about', 'just', 'only', 'over', 'more than')),
    length,
    word('earlier', 'since'),
  ),
  () => NO_DATE,
)

/** `the past three years`: up to the day before the statement. */
function upToNow(cx: Context, l: Length): Draft {
  const from = shifted(cx.said, -l.most, l)
  const until = addDays(cx.said, -1)
  const basis = `Read as: the ${describe(l)} before ${longDay(cx.said)}, from ${longDay(from)}.`
  const p = over(period({ from, until }, l.vague ? 'approximate' : 'range', '', basis))
  return windowDraft({ ...p, notes: notes(l, false) })
}

const lastUnits: Rule<Outcome> = map(
  seq(
    opt(word('in', 'over', 'during', 'for', 'within', 'of')),
    opt(word('the', 'these')),
    word('last', 'past', 'previous', 'preceding', 'recent'),
    length,
  ),
  ([, , lead, l], cx, _at, end) => {
    if (/^(?:of|in)$/.test(cx.tokens[end]?.text ?? '')) return null
    const ok = lead === 'last' || lead === 'past' ? sized(cx, l) : null
    return ok === null ? NO_DATE : upToNow(cx, ok)
  },
)

const isOver = (cx: Context, p: Period) => p.until < cx.said

/** `back in May`, `back in 2015`. */
const backIn: Rule<Outcome> = map(seq(phrase('back in', 'back on'), onePeriod), ([, p], cx) => {
  const gone = p.inYear === undefined ? over(p) : latestBefore(cx, p.inYear)
  return gone !== null && isOver(cx, gone) ? windowDraft({ ...gone, notes: [] }) : NO_DATE
})

/** Time already gone: `two weeks ago`, `the past three years`, `back in May`. */
export const goneRule: Rule<Outcome> = either<Outcome>(agoRule, counted, lastUnits, backIn)

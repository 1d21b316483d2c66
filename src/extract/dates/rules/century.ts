import { longDay, yearOf } from '../days.js'
import { either } from '../grammar/choice.js'
import { phrase } from '../grammar/phrase.js'
import type { Rule } from '../grammar/rule.js'
import { map, opt, seq } from '../grammar/sequence.js'
import { word } from '../grammar/words.js'
import { type Period, period } from '../period.js'

const first = (cxSaid: string) => Math.floor((yearOf(cxSaid) - 1) / 100) * 100 + 1

/** "Mid-century" is the year 50, as climate pledges mean it. */
const middle: Rule<Period> = map(
  either<unknown>(
    seq(opt(word('the')), word('mid'), opt(word('-')), word('century')),
    phrase('the middle of the century', 'the middle of this century'),
  ),
  (_, cx) => {
    const year = first(cx.said) + 49
    const until = `${year}-12-31`
    const basis = `Read as: the middle of the century, until ${longDay(until)}.`
    const span = { from: `${year - 9}-01-01`, until }
    const notes = [`The middle of the century was taken as ${year}.`]
    return period(span, 'approximate', 'the middle of the century', basis, { mid: until, notes })
  },
)

const end: Rule<Period> = map(
  phrase('the end of the century', 'the end of this century', 'the turn of the century'),
  (_, cx) => {
    const start = first(cx.said)
    const span = { from: `${start + 90}-01-01`, until: `${start + 99}-12-31` }
    const basis = `Read as: the end of the century, until ${longDay(span.until)}.`
    return period(span, 'approximate', 'the end of the century', basis, { isEnd: true })
  },
)

/** `mid-century`, `the end of the century`. */
export const centuryRule: Rule<Period> = either(middle, end)

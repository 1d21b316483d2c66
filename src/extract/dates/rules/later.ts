import { isAfter, laterOf } from '../../../domain/calendar.js'
import { longDay } from '../days.js'
import { longest } from '../grammar/choice.js'
import { phrase } from '../grammar/phrase.js'
import type { Rule } from '../grammar/rule.js'
import { map, opt, seq } from '../grammar/sequence.js'
import { word } from '../grammar/words.js'
import type { Period } from '../period.js'

/** `later this spring`, `later in June`: what is left of the period on the day. */
export function laterRule(inner: Rule<Period>): Rule<Period> {
  const lead = longest<unknown>(
    seq(opt(phrase('some time', 'sometime')), word('later', 'still'), opt(word('in'))),
    seq(opt(word('the')), word('rest', 'remainder', 'balance'), word('of')),
  )
  return map(seq(lead, inner), ([, p], cx) => {
    if (p.precision === 'day' || isAfter(cx.said, p.until)) return null
    const from = laterOf(p.from, cx.said)
    const name = `the rest of ${p.name}`
    const basis = `Read as: ${name}, ${longDay(from)} to ${longDay(p.until)}.`
    return { ...p, from, name, basis, bare: false }
  })
}

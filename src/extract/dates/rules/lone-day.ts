import { dayOf, isoWeekEnd, isoWeekStart, longDay, nextWeekday, yearOf } from '../days.js'
import { either } from '../grammar/choice.js'
import type { Context } from '../grammar/context.js'
import { phrase } from '../grammar/phrase.js'
import type { Rule } from '../grammar/rule.js'
import { map, opt, seq } from '../grammar/sequence.js'
import { word } from '../grammar/words.js'
import { cardinal, ordinal, plainNumber } from '../numbers.js'
import { onDay, type Period, period } from '../period.js'
import { abbreviationDot } from './month-word.js'
import { isAllOf, weekdayWord } from './weekday-word.js'

/** `Tuesday the eleventh`, `Mon 13th`: the next day that is both. */
export const weekdayAndNumber: Rule<Period> = map(
  seq(weekdayWord, abbreviationDot, opt(word(',')), opt(word('the')), either(ordinal, cardinal)),
  ([weekday, , , the, n], cx, _at, end) => {
    if (n < 1 || n > 31) return null
    const figure = !/^(?:st|nd|rd|th|.*(?:first|second|third|th|ieth))$/.test(
      cx.tokens[end - 1]?.text ?? '',
    )
    const after = cx.tokens[end]
    if (figure && the === null && (after?.kind === 'word' || isHour(cx, end))) return null
    for (let i = 0, day = nextWeekday(cx.said, weekday); i < 120; i += 1) {
      if (Number(day.slice(8)) === n)
        return onDay(day, `Read as: the next such day, ${longDay(day)}.`)
      day = nextWeekday(day, weekday)
    }
    return null
  },
)

/** "Thursday 8:00" and "Thursday 9-11 am" name hours. */
const isHour = (cx: Context, end: number) =>
  cx.tokens[end]?.glued === true && /^[:\-/]$/.test(cx.tokens[end]?.text ?? '')

const DAY_LEADS = new Set(['on', 'by', 'until', 'till', 'before', 'from', 'after', 'through'])

const led = (cx: Context, at: number) => DAY_LEADS.has(cx.tokens[at - 1]?.text ?? '')

/** Nothing but the sentence's mark follows. */
const endsAll = (cx: Context, end: number) =>
  cx.tokens[end] === undefined ||
  (/^[.!?]$/.test(cx.tokens[end]?.text ?? '') && cx.tokens[end + 1] === undefined)

/** `on the 15th`: the next day of that number, where no noun follows ("the 15th session"). */
export const numberedDay: Rule<Period> = map(seq(word('the'), ordinal), ([, n], cx, at, end) => {
  if (n < 1 || n > 31) return null
  const said = /^(?:on|the)$/.test(cx.tokens[0]?.text ?? '') && at <= 1
  if (said && cx.tokens[end] === undefined) return nextNumbered(cx, n)
  const digits = cx.tokens[at + 1]?.kind === 'number'
  if (endsAll(cx, end) && (led(cx, at) || (digits && cx.tokens[at - 1]?.text === 'for')))
    return cx.isPast(at) ? null : nextNumbered(cx, n)
  const after = cx.tokens[end]
  const closed = after === undefined || after.kind === 'mark' || /^(and|or|in|at)$/.test(after.text)
  return digits && led(cx, at) && closed ? nextNumbered(cx, n) : null
})

/** `on the 27`, `on 15`: at the end of a clause, where the number counts nothing. */
export const bareNumberedDay: Rule<Period> = map(
  seq(opt(word('the')), either(ordinal, plainNumber)),
  ([the, n], cx, at, end) => {
    const before = cx.tokens[at - 1]?.text
    const after = cx.tokens[end]
    const closed = after === undefined || (after.text === '.' && cx.tokens[end + 1] === undefined)
    const led = before === 'on' || (the !== null && before === 'by')
    if (!led || !closed || n < 1 || n > 31 || cx.isPast(at)) return null
    const verb = cx.tokens[at - 2]?.text ?? ''
    return /^(?:based|depends|focus|rests|spent|builds|item|vote|articles?)$/.test(verb)
      ? null
      : nextNumbered(cx, n)
  },
)

function nextNumbered(cx: Context, n: number): Period | null {
  const start = yearOf(cx.said) * 12 + Number(cx.said.slice(5, 7)) - 1
  for (let i = 0; i < 4; i += 1) {
    const day = dayOf(Math.floor((start + i) / 12), ((start + i) % 12) + 1, n)
    if (day === null || day < cx.said) continue
    const note = `No month was said; taken as the next such day after ${longDay(cx.said)}.`
    return { ...onDay(day, `Read as: ${longDay(day)}.`), notes: [note] }
  }
  return null
}

/** `the week of the 18th`: the running or next one. */
export const weekOfNumber: Rule<Period> = map(
  seq(phrase('the week of the', 'week of the', 'the week of'), ordinal),
  ([, n], cx, at, end) => {
    if (cx.tokens[end - 1]?.kind === 'number' || n < 1 || n > 31) return null
    const after = cx.tokens[end]
    if (after?.kind === 'word' && !/^(?:and|or|for|in|at)$/.test(after.text)) return null
    const day = cx.isPast(at) ? null : nextNumbered(cx, n)
    if (day === null) return null
    const span = { from: isoWeekStart(day.from), until: isoWeekEnd(day.from) }
    const name = `the week of ${day.name}`
    const basis = `Read as: ${name}, Monday to Sunday.`
    return period(span, 'week', name, basis, { notes: day.notes })
  },
)

/** `20240531` behind a word that calls for a day, or alone. */
export const compactDate: Rule<Period> = map(plainNumber, (n, cx, at, end) => {
  const raw = cx.tokens[at]?.raw ?? ''
  const led = DAY_LEADS.has(cx.tokens[at - 1]?.text ?? '') || isAllOf(cx, at, end)
  if (raw.length !== 8 || !led || n < 19_000_101) return null
  const day = dayOf(Math.floor(n / 10_000), Math.floor(n / 100) % 100, n % 100)
  return day === null ? null : onDay(day)
})

import { addDays, addWeeks, longDay } from '../days.js'
import { either, longest } from '../grammar/choice.js'
import { phrase } from '../grammar/phrase.js'
import type { Rule } from '../grammar/rule.js'
import { map } from '../grammar/sequence.js'
import { onDay, type Period } from '../period.js'

const DAYS: ReadonlyArray<[string[], number]> = [
  [
    [
      'today',
      'tonight',
      'this morning',
      'this afternoon',
      'this evening',
      'the coming hours',
      'the next few hours',
      'the next hours',
      'the next several hours',
      'later today',
      'later this evening',
      'later this afternoon',
      'this very day',
      'today evening',
      'overnight',
      'a few hours',
      'the next 24 hours',
    ],
    0,
  ],
  [
    [
      'tomorrow',
      'tmrw',
      'tomorrows',
      "tomorrow ' s",
      'the next day',
      'next day',
      'the following day',
      'tmr',
      'tomorrow morning',
      'tomorrow afternoon',
      'tomorrow evening',
      'tomorrow night',
    ],
    1,
  ],
  [['the day after tomorrow', 'day after tomorrow'], 2],
]

/** `tomorrow`, `tonight`, `the day after tomorrow`, `the coming hours`. */
export const nearDayRule: Rule<Period> = longest(
  ...DAYS.map(([words, shift]) =>
    map(phrase(...words), (_, cx) =>
      onDay(addDays(cx.said, shift), `Read as: ${longDay(addDays(cx.said, shift))}.`),
    ),
  ),
)

/** `a week from today`, `two weeks from Monday` is left to durations. */
export const sameDayNext: Rule<Period> = either(
  map(phrase('today week', 'this day week', 'a week today'), (_, cx) =>
    onDay(addWeeks(cx.said, 1)),
  ),
  map(phrase('tomorrow week', 'a week tomorrow'), (_, cx) => onDay(addDays(cx.said, 8))),
)

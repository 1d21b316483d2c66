import type { Day } from '../../../domain/window.js'
import { longDay } from '../days.js'
import { phrase } from '../grammar/phrase.js'
import type { Rule } from '../grammar/rule.js'
import { map, opt, seq } from '../grammar/sequence.js'
import { word } from '../grammar/words.js'
import { onDay, type Period, rolled } from '../period.js'
import { FIXED_DAYS } from './holiday-fixed.js'
import { MOVING_DAYS } from './holiday-moving.js'
import { yearTail } from './year-tail.js'

export const holidayName = phrase(...FIXED_DAYS.keys(), ...MOVING_DAYS.keys())

function inYear(words: string): (year: number) => Day {
  const fixed = FIXED_DAYS.get(words)
  const moving = MOVING_DAYS.get(words)
  return (year) => moving?.inYear(year) ?? `${String(year).padStart(4, '0')}-${fixed}`
}

/** Named days whose date can be computed: `Christmas`, `Easter Monday 2025`, `Bastille Day`. */
export const holidayRule: Rule<Period> = map(
  seq(opt(word('next', 'this', 'coming')), holidayName, opt(yearTail)),
  ([, words, year], cx, at) => {
    if (words === 'new year' && /^(?:a|an|each)$/.test(cx.tokens[at - 1]?.text ?? '')) return null
    const day = inYear(words)
    const read = (y: number) => onDay(day(y), `Read as: ${longDay(day(y))}.`)
    const hit = year === null ? rolled(cx, at, read) : read(year)
    const note = MOVING_DAYS.get(words)?.note
    if (hit === null || note === undefined) return hit
    return { ...hit, notes: [...hit.notes, note] }
  },
)

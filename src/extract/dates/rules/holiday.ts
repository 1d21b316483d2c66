import type { Day } from '../../../domain/window.js'
import { addDays, easterSunday, longDay } from '../days.js'
import { phrase } from '../grammar/phrase.js'
import type { Rule } from '../grammar/rule.js'
import { map, opt, seq } from '../grammar/sequence.js'
import { word } from '../grammar/words.js'
import { onDay, type Period, rolled } from '../period.js'
import { yearTail } from './year-tail.js'

type InYear = (year: number) => Day

const fixed =
  (monthDay: string): InYear =>
  (year) =>
    `${String(year).padStart(4, '0')}-${monthDay}`
const easter =
  (shift: number): InYear =>
  (year) =>
    addDays(easterSunday(year), shift)

const HOLIDAYS = new Map<string, InYear>([
  ['easter', easter(0)],
  ['easter sunday', easter(0)],
  ['easter monday', easter(1)],
  ['good friday', easter(-2)],
  ['pentecost', easter(49)],
  ['christmas', fixed('12-25')],
  ['christmas day', fixed('12-25')],
  ['christmas eve', fixed('12-24')],
  ['the new year', fixed('01-01')],
  ['new year', fixed('01-01')],
  ["new year ' s", fixed('01-01')],
  ["new year ' s day", fixed('01-01')],
  ['new year day', fixed('01-01')],
  ["new year ' s eve", fixed('12-31')],
  ["international women ' s day", fixed('03-08')],
  ["international workers ' day", fixed('05-01')],
  ["workers ' day", fixed('05-01')],
  ['may day', fixed('05-01')],
  ['europe day', fixed('05-09')],
  ['africa day', fixed('05-25')],
  ['world environment day', fixed('06-05')],
  ['united nations day', fixed('10-24')],
  ['human rights day', fixed('12-10')],
  ['halloween', fixed('10-31')],
  ["saint patrick ' s day", fixed('03-17')],
  ["st patrick ' s day", fixed('03-17')],
  ['saint patrick', fixed('03-17')],
])

const name = phrase(...HOLIDAYS.keys())

/** Easter, Christmas, the New Year and days with a fixed date everywhere. */
export const holidayRule: Rule<Period> = map(
  seq(opt(word('next')), name, opt(yearTail)),
  ([, words, year], cx, at) => {
    const day = HOLIDAYS.get(words)
    if (day === undefined) return null
    const inYear = (y: number) => onDay(day(y), `Read as: ${longDay(day(y))}.`)
    const hit = year === null ? rolled(cx, at, inYear) : inYear(year)
    if (hit === null || !words.startsWith('easter')) return hit
    return { ...hit, notes: [...hit.notes, 'Easter was taken by the western calendar.'] }
  },
)

import type { Day } from '../../../domain/window.js'
import { addDays, easterSunday, monthsSpan } from '../days.js'
import { nthWeekday } from './nth-weekday.js'

type InYear = (year: number) => Day

/** A holiday that moves, with what was taken for granted about it. */
export interface Moving {
  inYear: InYear
  note?: string
}

const WESTERN = 'Easter was taken by the western calendar.'
const AMERICAN = 'It was taken as the holiday of the United States.'

/** Meeus' Julian algorithm, thirteen days later, as it is until 2099. */
function orthodoxEaster(year: number): Day {
  const d = (19 * (year % 19) + 15) % 30
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
  const month = Math.floor((d + e + 114) / 31)
  const day = ((d + e + 114) % 31) + 1
  return addDays(`${String(year).padStart(4, '0')}-0${month}-${String(day).padStart(2, '0')}`, 13)
}

const easter = (shift: number): Moving => ({
  inYear: (year) => addDays(easterSunday(year), shift),
  note: WESTERN,
})

/** The `n`th such weekday of the month, 0 the last; `shift` days on. */
function nth(month: number, n: number, weekday: number, note?: string, shift = 0): Moving {
  const inYear = (year: number): Day => {
    const span = monthsSpan(year, month)
    return addDays(nthWeekday(span, n, weekday) ?? span.until, shift)
  }
  return note === undefined ? { inYear } : { inYear, note }
}

const MOVING: ReadonlyArray<[string, Moving]> = [
  ['easter;easter sunday;easter day', easter(0)],
  ['easter monday', easter(1)],
  ['holy saturday', easter(-1)],
  ['good friday', easter(-2)],
  ['maundy thursday;holy thursday', easter(-3)],
  ['palm sunday', easter(-7)],
  ['ash wednesday', easter(-46)],
  ['shrove tuesday;mardi gras;pancake day', easter(-47)],
  ['ascension day;ascension thursday', easter(39)],
  ['pentecost;whit sunday;whitsun', easter(49)],
  ['whit monday;pentecost monday', easter(50)],
  ['corpus christi', easter(60)],
  ['orthodox easter;orthodox easter sunday', { inYear: orthodoxEaster }],
  ['thanksgiving;thanksgiving day;us thanksgiving;american thanksgiving', nth(11, 4, 4, AMERICAN)],
  ['canadian thanksgiving', nth(10, 2, 1)],
  ['black friday', nth(11, 4, 4, undefined, 1)],
  ['labor day;us labor day', nth(9, 1, 1, AMERICAN)],
  ['memorial day;us memorial day', nth(5, 0, 1, AMERICAN)],
  ['mlk day;martin luther king day;martin luther king jr day', nth(1, 3, 1)],
  ["presidents ' day;presidents day;president ' s day", nth(2, 3, 1, AMERICAN)],
  ['columbus day', nth(10, 2, 1, AMERICAN)],
  [
    "mother ' s day;mothers day;mothers ' day",
    nth(5, 2, 7, 'It was taken as the second Sunday of May.'),
  ],
  [
    "father ' s day;fathers day;fathers ' day",
    nth(6, 3, 7, 'It was taken as the third Sunday of June.'),
  ],
]

export const MOVING_DAYS: ReadonlyMap<string, Moving> = new Map(
  MOVING.flatMap(([names, how]) => names.split(';').map((n) => [n, how] as const)),
)

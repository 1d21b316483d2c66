import type { Unit } from '../../domain/calendar.js'

const MONTH_WORDS = [
  'january jan',
  'february feb febr',
  'march mar',
  'april apr',
  'may',
  'june jun',
  'july jul',
  'august aug',
  'september sep sept',
  'october oct',
  'november nov',
  'december dec',
]
const WEEKDAY_WORDS = [
  'monday mon',
  'tuesday tue tues',
  'wednesday wed weds',
  'thursday thu thur thurs',
  'friday fri',
  'saturday sat',
  'sunday sun',
]

function numbered(lines: readonly string[]): ReadonlyMap<string, number> {
  return new Map(lines.flatMap((line, i) => line.split(' ').map((w) => [w, i + 1] as const)))
}

export const MONTHS = numbered(MONTH_WORDS)
export const WEEKDAYS = numbered(WEEKDAY_WORDS)

/** Month and weekday words that are also verbs, names or other nouns. */
export const DOUBTFUL = new Set(
  'may march mar jan dec sat sun mon wed fri april june august jun'.split(' '),
)

const UNIT_WORDS: ReadonlyArray<[Unit, string]> = [
  ['day', 'day days'],
  ['week', 'week weeks wk wks'],
  ['month', 'month months mth mths'],
  ['quarter', 'quarter quarters qtr qtrs'],
  ['year', 'year years yr yrs'],
]

export const UNITS: ReadonlyMap<string, Unit> = new Map(
  UNIT_WORDS.flatMap(([unit, words]) => words.split(' ').map((w) => [w, unit] as const)),
)

export type Season = 'spring' | 'summer' | 'autumn' | 'winter'

export const SEASONS: ReadonlyMap<string, Season> = new Map([
  ['spring', 'spring'],
  ['springtime', 'spring'],
  ['summer', 'summer'],
  ['summertime', 'summer'],
  ['autumn', 'autumn'],
  ['autumntime', 'autumn'],
  ['fall', 'autumn'],
  ['winter', 'winter'],
  ['wintertime', 'winter'],
])

/** Words before a month, season, weekday or year that let it be read as a date. */
export const DATE_LEADS = new Set(
  (
    'in on by until till before after during for from through throughout of since between ' +
    'around about circa early mid late this next coming following upcoming every each come ' +
    'and or to year starting beginning commencing effective sometime scheduled planned set due'
  ).split(' '),
)

export const TITLES = new Set(
  'mr mrs ms miss dr sir lady lord president minister senator judge captain general madam'.split(
    ' ',
  ),
)

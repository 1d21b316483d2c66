import { describe, expect, it } from 'vitest'
import { readDates } from '../../../src/extract/dates/read.js'
import { ends, SAID, windows } from './helper.js'

const one = (day: string) => `${day} ${day}`

describe('lengths of time', () => {
  it.each([
    ['within two years and three months', '2024-02-28 2026-05-28'],
    ['within one year, six months', '2024-02-28 2025-08-28'],
    ['within two and a half years', '2024-02-28 2026-08-28'],
    ['within 1.5 years', '2024-02-28 2025-08-28'],
    ['within a week and a half', '2024-02-28 2024-03-10'],
    ['within half a month', '2024-02-28 2024-03-14'],
    ['for another two years', '2024-02-28 2026-02-28'],
    ['in the six months ahead', '2024-02-28 2024-08-28'],
    ['in the next 5 yrs', '2024-02-28 2029-02-28'],
    ['three weeks hence', one('2024-03-20')],
    ['a fortnight from today', one('2024-03-13')],
    ['this time next month', one('2024-03-28')],
    ['after six months', '2024-08-28 …'],
    ['a week on Friday', one('2024-03-08')],
    ['a week tomorrow', one('2024-03-07')],
    ['two Mondays from now', one('2024-03-11')],
  ])('are counted from the statement: %s', (words, expected) => {
    expect(ends(`We will report ${words}.`)).toBe(expected)
  })

  it('reach an anchor as ISO durations', () => {
    const [reading] = readDates('It ends two years and six months after signing.', { said: SAID })
    expect(reading?.anchor?.offset).toBe('P2Y6M')
  })

  it.each([
    'It grew by 2.5 percent.',
    'It lasted two years and three months.',
    'After six months in office he resigned.',
    'A framework for the next decade will be prepared.',
    'We will draw up an action plan for the next five years.',
  ])('are no window in %s', (text) => {
    expect(windows(text)).toEqual([])
  })
})

describe('days and months counted within a stretch', () => {
  it.each([
    ['on the last day of the year', one('2024-12-31')],
    ['on the first working day of June', one('2024-06-03')],
    ['on the last working day of June', one('2024-06-28')],
    ['in the last month of 2025', '2025-12-01 2025-12-31'],
    ['in the ninth month of next year', '2025-09-01 2025-09-30'],
    ['in the last two weeks of May', '2024-05-18 2024-05-31'],
    ['in week 20', '2024-05-13 2024-05-19'],
    ['in the week of the 18th', '2024-03-18 2024-03-24'],
    ['on the second Sunday', one('2024-03-10')],
    ['early next week', '2024-03-04 2024-03-06'],
    ['late next week', '2024-03-07 2024-03-10'],
    ['next working week', '2024-03-04 2024-03-08'],
    ['this year or next', '2024-02-28 2025-12-31'],
    ['over the rest of 2024', '2024-02-28 2024-12-31'],
    ['in the 2030s', '2030-01-01 2039-12-31'],
    ['in the twenty-thirties', '2030-01-01 2039-12-31'],
    ["in the '30s", '2030-01-01 2039-12-31'],
    ['by EOM', '… 2024-02-29'],
    ['by quarter-end', '… 2024-03-31'],
  ])('are found: %s', (words, expected) => {
    expect(ends(`We will report ${words}.`)).toBe(expected)
  })

  it.each([
    'He spoke of the first day of school.',
    'In week 3 of the trial they will appeal.',
    'In their sixties people retire.',
    'The week in review comes later.',
    'The weekly Second Sunday show goes on.',
  ])('are no window in %s', (text) => {
    expect(windows(text)).toEqual([])
  })
})

describe('repetitions on named days', () => {
  it.each([
    ['They meet on Mondays and Thursdays.', 'FREQ=WEEKLY;BYDAY=MO,TH'],
    ['They meet every working day.', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'],
    ['They meet on the fifth of each month.', 'FREQ=MONTHLY;BYMONTHDAY=5'],
    ['They meet on the last day of every month.', 'FREQ=MONTHLY;BYMONTHDAY=-1'],
    ['They meet every 1 May.', 'FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=1'],
    ['They meet every other Monday.', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO'],
  ])('become rules: %s', (text, rrule) => {
    expect(readDates(text, { said: SAID }).map((r) => r.rrule)).toEqual([rrule])
  })
})

describe('odd spellings of a day', () => {
  it.each([
    ['on 15 March (Friday)', '2024-03-15'],
    ['on Jul 18, Fri', '2025-07-18'],
    ['on Friday, 18 July', '2025-07-18'],
    ['on June twenty-one', '2024-06-21'],
    ["on 1 April '25", '2025-04-01'],
    ['on 20240531', '2024-05-31'],
    ['on 5/6,2024', '2024-06-05'],
    ['on 22/04', '2024-04-22'],
    ['on 4-22', '2024-04-22'],
    ['on the 27', '2024-03-27'],
    ['on the twenty-second', '2024-03-22'],
    ['on Thursday the fourteenth', '2024-03-14'],
  ])('is read: %s', (words, day) => {
    expect(ends(`We will report ${words}.`)).toBe(one(day))
  })

  it('keeps the date and says so where the weekday does not fit it', () => {
    const [reading] = readDates('We meet on Monday, 9 May.', { said: '2024-06-01' })
    expect(reading?.until).toBe('2025-05-09')
    expect(reading?.assumptions.join(' ')).toContain('weekday')
  })

  it('leaves the full stop of a sentence out of the quote', () => {
    expect(windows('We meet in June. ')[0]).toMatch(/^June \|/)
    expect(windows('We meet next week on Friday. Then we rest.')[0]).toMatch(/Friday \|/)
  })

  it.each([
    'It is based on 15.',
    'A chance of 4-22 is low.',
    'File 20240531 is open.',
    'He is second in line.',
  ])('is not seen in %s', (text) => {
    expect(windows(text)).toEqual([])
  })
})

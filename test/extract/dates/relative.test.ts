import { describe, expect, it } from 'vitest'
import { readDates } from '../../../src/extract/dates/read.js'
import { ends, SAID, windows } from './helper.js'

describe('counts of days, weeks, months and years', () => {
  it.each([
    ['It happens within the next 10 days.', '2024-02-28 2024-03-09'],
    ['It happens in the next couple of months.', '2024-02-28 2024-04-28'],
    ['It happens over the next few weeks.', '2024-02-28 2024-03-20'],
    ['It happens over the next three years.', '2024-02-28 2027-02-28'],
    ['It happens over the next year.', '2024-02-28 2025-02-28'],
    ['It happens within a year.', '2024-02-28 2025-02-28'],
    ['It happens in three to four months.', '2024-05-28 2024-06-28'],
    ["It happens in two weeks' time.", '2024-03-13 2024-03-13'],
    ['It happens in ten working days.', '2024-03-13 2024-03-13'],
    ['It happens two weeks from now.', '2024-03-13 2024-03-13'],
    ['It happens within 30 days after 1 March 2024.', '2024-03-01 2024-03-31'],
    ['It runs for a period of 10 years from 1 January 2025.', '2025-01-01 2034-12-31'],
  ])('reads %s', (text, expected) => {
    expect(ends(text)).toBe(expected)
  })

  it('flags a couple, a few and several as approximate', () => {
    const [reading] = readDates('We meet in the next couple of months.', { said: SAID })
    expect(reading?.text).toBe('in the next couple of months')
    expect(reading?.precision).toBe('approximate')
    expect(reading?.assumptions).toHaveLength(1)
  })

  it.each([
    'For the first time in two years we met.',
    'It is a ten-year framework.',
    'It lasted for two years of war.',
  ])('finds none in %s', (text) => {
    expect(windows(text)).toEqual([])
  })
})

describe('this, next, later', () => {
  it.each([
    ['They meet this week.', '2024-02-26 2024-03-03'],
    ['They meet next week.', '2024-03-04 2024-03-10'],
    ['They meet the week after next.', '2024-03-11 2024-03-17'],
    ['They meet later this month.', '2024-02-28 2024-02-29'],
    ['They meet next month.', '2024-03-01 2024-03-31'],
    ['They meet next quarter.', '2024-04-01 2024-06-30'],
    ['They meet this year.', '2024-02-28 2024-12-31'],
    ['They meet later this year.', '2024-02-28 2024-12-31'],
    ['They meet next year.', '2025-01-01 2025-12-31'],
    ['They meet later this spring.', '2024-03-01 2024-05-31'],
    ['They meet tomorrow.', '2024-02-29 2024-02-29'],
    ['They meet the day after tomorrow.', '2024-03-01 2024-03-01'],
    ['They meet in the coming hours.', '2024-02-28 2024-02-28'],
    ['They meet on Friday.', '2024-03-01 2024-03-01'],
    ['They meet on Wednesday.', '2024-03-06 2024-03-06'],
    ['They meet this Friday.', '2024-03-01 2024-03-01'],
    ['They meet next Friday.', '2024-03-08 2024-03-08'],
    ['They meet on Tuesday of next week.', '2024-03-05 2024-03-05'],
    ['They meet this weekend.', '2024-03-02 2024-03-03'],
  ])('reads %s', (text, expected) => {
    expect(ends(text)).toBe(expected)
  })

  it('flags a “next” that could be two different months', () => {
    const [reading] = readDates('They meet next June.', { said: SAID })
    expect(reading?.assumptions).not.toEqual([])
  })

  it.each([
    'The sun will rise.',
    'He sat there.',
    'They wed in Rome.',
    'The day will come.',
    'The week of diplomacy matters.',
    'The next generation will judge.',
    'One day we will win.',
    'In the first place we agree.',
  ])('finds none in %s', (text) => {
    expect(windows(text)).toEqual([])
  })
})

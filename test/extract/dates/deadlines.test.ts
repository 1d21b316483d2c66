import { describe, expect, it } from 'vitest'
import { readDates } from '../../../src/extract/dates/read.js'
import { ends, SAID, windows } from './helper.js'

describe('deadlines', () => {
  it.each([
    ['We report by March 2025.', '… 2025-03-31'],
    ['We report by mid-March.', '… 2024-03-15'],
    ['We report by mid-2025.', '… 2025-06-30'],
    ['We report by end-March.', '… 2024-03-31'],
    ['We report by end of 2025.', '… 2025-12-31'],
    ['We report before the end of the year.', '… 2024-12-31'],
    ['We report before 1 June 2024.', '… 2024-05-31'],
    ['We report before June.', '… 2024-05-31'],
    ['We report before 2026.', '… 2025-12-31'],
    ['We report before Easter is over.', '… 2024-03-31'],
    ['We report before the year is out.', '… 2024-12-31'],
    ['The works move from 2028 to this summer.', '2024-06-01 2024-08-31'],
    ['The works move from 2025 to 2027.', '2025-01-01 2027-12-31'],
    ['We give 180 million over three years.', '2024-02-28 2027-02-28'],
    ['We give it over a period of two years.', '2024-02-28 2026-02-28'],
    ['We report no later than March 15.', '… 2024-03-15'],
    ['We report not later than the second quarter of 2025.', '… 2025-06-30'],
    ['We report by June at the latest.', '… 2024-06-30'],
    ['We report in June at the latest.', '… 2024-06-30'],
    ['We work until the end of June.', '… 2024-06-30'],
    ['We work through 2027.', '… 2027-12-31'],
    ['By Easter they will be home.', '… 2024-03-31'],
    ['We report before Christmas.', '… 2024-12-24'],
    ['We report by year-end.', '… 2024-12-31'],
    ['We report before the year is out.', '… 2024-12-31'],
    ['We report by the end of next week.', '… 2024-03-10'],
  ])('reads %s', (text, expected) => {
    expect(ends(text)).toBe(expected)
  })

  it('quotes the word that makes it a deadline', () => {
    expect(windows('The plant will be ready by mid-2025.')).toEqual([
      'by mid-2025 | … | 2025-06-30',
    ])
    expect(windows('We will sign before the end of the year.')).toEqual([
      'before the end of the year | … | 2024-12-31',
    ])
  })

  it('writes the days of its basis the way people read them', () => {
    const [reading] = readDates('We report by June 2025.', { said: SAID })
    expect(reading?.basis).toBe('Read as: until 30 June 2025, the last day of June 2025.')
  })

  it.each([
    ['by the end of June 2025', 'until 30 June 2025, the last day of June 2025.'],
    ['by late June 2025', 'until 30 June 2025, the last day of June 2025.'],
    ['by the end of the decade', 'until 31 December 2029, the last day of the 2020s.'],
    ['before the end of 2025', 'until 31 December 2025, the last day of 2025.'],
    ['by year-end', 'until 31 December 2024, the last day of 2024.'],
    ['by mid to late June 2025', 'until 30 June 2025, the last day of June 2025.'],
    [
      'by the beginning of June 2025',
      'until 10 June 2025, where the beginning of June 2025 is taken to end.',
    ],
    ['before the start of June 2025', 'until 31 May 2025, the day before June 2025 begins.'],
    ['after the end of June 2025', 'from 1 July 2025 on, after June 2025 ends.'],
  ])('names no end of an end: %s', (words, basis) => {
    const [reading] = readDates(`We will report ${words}.`, { said: SAID })
    expect(reading?.basis).toBe(`Read as: ${basis}`)
  })
})

describe('starts', () => {
  it.each([
    ['The ban applies from 1 July 2024.', '2024-07-01 …'],
    ['The ban applies as of July 2024.', '2024-07-01 …'],
    ['Starting next year, tariffs fall.', '2025-01-01 …'],
    ['The quota ends after 2025.', '2026-01-01 …'],
    ['We meet after the summer.', '2024-09-01 …'],
    ['We meet no earlier than May.', '2024-05-01 …'],
    ['It will not begin until June.', '2024-06-01 …'],
    ['It applies from June onwards.', '2024-06-01 …'],
  ])('reads %s', (text, expected) => {
    expect(ends(text)).toBe(expected)
  })
})

describe('words that only sound like limits', () => {
  it.each([
    'By now all know it.',
    'Until now nothing came.',
    'Before that we talk.',
    'After that we talk.',
    'By Theresa May and others.',
    'From time to time we talk.',
    'Until further notice it is closed.',
  ])('finds none in %s', (text) => {
    expect(windows(text)).toEqual([])
  })
})

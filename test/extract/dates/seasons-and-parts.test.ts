import { describe, expect, it } from 'vitest'
import { readDates } from '../../../src/extract/dates/read.js'
import { ends, SAID, windows } from './helper.js'

describe('seasons', () => {
  it.each([
    ['We meet this spring.', '2024-03-01 2024-05-31'],
    ['We meet this autumn.', '2024-09-01 2024-11-30'],
    ['We meet in the fall.', '2024-09-01 2024-11-30'],
    ['We meet next winter.', '2024-12-01 2025-02-28'],
    ['We meet next spring.', '2025-03-01 2025-05-31'],
    ['We meet in the summer of 2025.', '2025-06-01 2025-08-31'],
    ['We meet in winter 2024/25.', '2024-12-01 2025-02-28'],
    ['We meet in spring or summer.', '2024-03-01 2024-08-31'],
    ['We ratify before summer.', '… 2024-05-31'],
    ['We ratify by the end of summer.', '… 2024-08-31'],
    ['We meet in late summer 2025.', '2025-08-01 2025-08-31'],
    ['We meet during the southern autumn of 2025.', '2025-03-01 2025-05-31'],
    ['We meet next austral winter.', '2024-06-01 2024-08-31'],
    ['We meet in the northern hemisphere spring of 2025.', '2025-03-01 2025-05-31'],
    ['The law comes in the spring session of 2025.', '2025-03-01 2025-05-31'],
    ['The law comes in the autumn term 2025.', '2025-09-01 2025-11-30'],
    ['The law comes in the spring session.', '0 windows'],
  ])('reads %s', (text, expected) => {
    expect(ends(text)).toBe(expected)
  })

  it('shifts by six months for a source in the south', () => {
    expect(ends('We meet this spring.', { hemisphere: 'south' })).toBe('2024-09-01 2024-11-30')
    expect(ends('We meet in the summer of 2025.', { hemisphere: 'south' })).toBe(
      '2025-12-01 2026-02-28',
    )
  })

  it('says which months a season has and from which day the next one was counted', () => {
    const [spring] = readDates('They start as early as this spring.', { said: SAID })
    expect(spring?.text).toBe('as early as this spring')
    expect(spring?.precision).toBe('season')
    expect(spring?.basis).toBe(
      'Spring is March to May (northern hemisphere); the next one after 28 February 2024.',
    )
    expect(spring?.assumptions.join(' ')).toContain('As early as')
  })

  it.each([
    'The fall of the government shook them.',
    'The fall in prices continues.',
    'A spring in his step; we spring into action.',
    'The Summer Olympics are near.',
    'The Arab Spring changed much.',
  ])('finds none in %s', (text) => {
    expect(windows(text)).toEqual([])
  })
})

describe('parts of a period', () => {
  it.each([
    ['We meet in early March.', '2024-03-01 2024-03-10'],
    ['We meet in mid-March.', '2024-03-11 2024-03-20'],
    ['We meet in late February.', '2024-02-21 2024-02-29'],
    ['We meet in early February.', '2025-02-01 2025-02-10'],
    ['We meet at the end of June.', '2024-06-21 2024-06-30'],
    ['We meet at the beginning of 2025.', '2025-01-01 2025-03-31'],
    ['We meet in mid-2025.', '2025-05-01 2025-08-31'],
    ['We meet in late 2025.', '2025-10-01 2025-12-31'],
    ['We meet in early to mid-May.', '2024-05-01 2024-05-20'],
    ['We meet in the first week of May.', '2024-05-01 2024-05-07'],
    ['We meet in the third week of April.', '2024-04-15 2024-04-21'],
    ['We meet in the last week of April.', '2024-04-24 2024-04-30'],
    ['We meet in the second decade of April.', '2024-04-11 2024-04-20'],
    ['We meet in the second half of May.', '2024-05-16 2024-05-31'],
    ['We meet in the first six months of 2025.', '2025-01-01 2025-06-30'],
    ['We meet in the week of 18 March.', '2024-03-18 2024-03-24'],
    ['We meet on the first Friday of next month.', '2024-03-01 2024-03-01'],
  ])('reads %s', (text, expected) => {
    expect(ends(text)).toBe(expected)
  })

  it.each([
    'The end of the war came.',
    'At the start of the day.',
    'The early bird.',
    'Mid-level talks.',
  ])('finds none in %s', (text) => {
    expect(windows(text)).toEqual([])
  })
})

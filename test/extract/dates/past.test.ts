import { describe, expect, it } from 'vitest'
import { ends, windows } from './helper.js'

describe('what is told of the past', () => {
  it.each([
    'In 1945 we won the war.',
    'He was born in 1950.',
    'Last December we agreed.',
    'We met last week.',
    'In January we met in Moscow.',
    'We met in January.',
    'The forum was held in July.',
    'Earlier this year we opened the embassy.',
    'This week we signed the agreement.',
    'Since 2014 we have cooperated.',
    'As agreed in July 2023, we will build it.',
    'We agreed in January to hold talks.',
    'On Monday the minister arrived.',
    'We worked until March.',
  ])('gives no window: %s', (text) => {
    expect(windows(text)).toEqual([])
  })

  it.each([
    ['It was decided that the commission will meet in January.', '2025-01-01 2025-01-31'],
    ['We have agreed that the next round takes place in January.', '2025-01-01 2025-01-31'],
    ['They have agreed to meet on Monday.', '2024-03-04 2024-03-04'],
    ['The talks were useful, and will be followed up in May.', '2024-05-01 2024-05-31'],
    ['The agreement signed in May 2023 will enter into force in June.', '2024-06-01 2024-06-30'],
    ['The meeting scheduled for June is ready.', '2024-06-01 2024-06-30'],
    ['The plan for 2024-2025 was signed.', '2024-01-01 2025-12-31'],
  ])('still finds what lies ahead: %s', (text, expected) => {
    expect(ends(text)).toBe(expected)
  })
})

import { describe, expect, it } from 'vitest'
import { ends, windows } from './helper.js'

describe('a day written out', () => {
  it.each([
    ['We meet on 12 April 2024.', '2024-04-12 2024-04-12'],
    ['We meet on April 12th, 2024.', '2024-04-12 2024-04-12'],
    ['We meet on the 3rd of May 2025.', '2025-05-03 2025-05-03'],
    ['It enters into force on the first of July.', '2024-07-01 2024-07-01'],
    ['We meet on Friday, 12 April.', '2024-04-12 2024-04-12'],
    ['We meet on Sept. 1, 2024.', '2024-09-01 2024-09-01'],
    ['We meet on 5 February.', '2025-02-05 2025-02-05'],
    ['We meet on 29 February.', '2024-02-29 2024-02-29'],
    ['We meet on the 15th of next month.', '2024-03-15 2024-03-15'],
    ['We meet on the 15th.', '2024-03-15 2024-03-15'],
    ['We meet on 2024-05-01.', '2024-05-01 2024-05-01'],
    ['We meet on 05.04.2024.', '2024-04-05 2024-04-05'],
    ['We meet on 13/04/2024.', '2024-04-13 2024-04-13'],
  ])('reads %s', (text, expected) => {
    expect(ends(text)).toBe(expected)
  })

  it('takes the order of figures from the source and says so where it could be otherwise', () => {
    expect(ends('We meet on 04/05/2024.')).toBe('2024-05-04 2024-05-04')
    expect(ends('We meet on 04/05/2024.', { monthFirst: true })).toBe('2024-04-05 2024-04-05')
  })

  it.each([
    'Under Article 12/3 the parties cooperate.',
    'The ratio is 3/4.',
    'Version 10.1.2 is out.',
    'The 15th session of the assembly was noted.',
  ])('finds no day in %s', (text) => {
    expect(windows(text)).not.toContainEqual(
      expect.stringMatching(/\| 2024-\d\d-\d\d \| 2024-0[34]/),
    )
  })
})

describe('months, quarters, halves and years', () => {
  it.each([
    ['They will meet in April 2024.', '2024-04-01 2024-04-30'],
    ['They will meet in January.', '2025-01-01 2025-01-31'],
    ['They will meet in March.', '2024-03-01 2024-03-31'],
    ['They will meet in June of next year.', '2025-06-01 2025-06-30'],
    ['They will meet this June.', '2024-06-01 2024-06-30'],
    ['They will meet next June.', '2024-06-01 2024-06-30'],
    ['They will meet next October.', '2025-10-01 2025-10-31'],
    ['It goes live in Q3.', '2024-07-01 2024-09-30'],
    ['It goes live in the second quarter of 2025.', '2025-04-01 2025-06-30'],
    ['It goes live in the last quarter of the year.', '2024-10-01 2024-12-31'],
    ['It goes live in H1 2025.', '2025-01-01 2025-06-30'],
    ['It goes live in the second half of this year.', '2024-07-01 2024-12-31'],
    ['It goes live in 2025.', '2025-01-01 2025-12-31'],
    ['It goes live in the year 2025.', '2025-01-01 2025-12-31'],
    ['We want this in the 2030s.', '2030-01-01 2039-12-31'],
    ['We want this by the end of the decade.', '… 2029-12-31'],
    ['We want neutrality by mid-century.', '… 2050-12-31'],
  ])('reads %s', (text, expected) => {
    expect(ends(text)).toBe(expected)
  })

  it.each([
    'They may consider it.',
    'The march to peace continues.',
    'Theresa May said so.',
    'Mr August replied.',
    'Three quarters of the members agree.',
    'The quarter of the city is old.',
    'Half of the members agree.',
    'We will implement Agenda 2063.',
    'We will implement the 2030 Agenda.',
    'In line with Vision 2030 we act.',
    'Resolution 2202 must be implemented.',
    'We will build schools in 2000 villages.',
    'We will pay $2025 each.',
  ])('finds none in %s', (text) => {
    expect(windows(text)).toEqual([])
  })
})

describe('ranges', () => {
  it.each([
    ['It takes place on 10–12 April.', '2024-04-10 2024-04-12'],
    ['It takes place from 10 to 12 April 2025.', '2025-04-10 2025-04-12'],
    ['It takes place on April 10 - 12, 2024.', '2024-04-10 2024-04-12'],
    ['It takes place on 9 and 10 November 2024.', '2024-11-09 2024-11-10'],
    ['It takes place on 28 May – 2 June 2024.', '2024-05-28 2024-06-02'],
    ['It takes place between March and May.', '2024-03-01 2024-05-31'],
    ['It takes place from November to February 2025.', '2024-11-01 2025-02-28'],
    ['It takes place from September 2024 through March 2025.', '2024-09-01 2025-03-31'],
    ['It takes place between 2024 and 2026.', '2024-01-01 2026-12-31'],
    ['The plan for 2024-25 is ready.', '2024-01-01 2025-12-31'],
    ['It takes place in June or July.', '2024-06-01 2024-07-31'],
    ['It takes place in Q1 and Q2 2025.', '2025-01-01 2025-06-30'],
    ['It takes place in late April or early May.', '2024-04-21 2024-05-10'],
    ['It takes place between now and the end of June.', '2024-02-28 2024-06-30'],
  ])('reads %s', (text, expected) => {
    expect(ends(text)).toBe(expected)
  })

  it('keeps two days apart that are no range', () => {
    expect(windows('We meet on 15 May and 3 June.')).toEqual([
      '15 May | 2024-05-15 | 2024-05-15',
      '3 June | 2024-06-03 | 2024-06-03',
    ])
  })

  it.each([
    'from 9 to 5',
    'They want it at 1 to 3.',
    'See pages 10-12.',
    'Some 20-30 countries.',
  ])('finds none in %s', (text) => {
    expect(windows(text)).toEqual([])
  })
})

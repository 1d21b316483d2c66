import { describe, expect, it } from 'vitest'
import { readDates } from '../../../src/extract/dates/read.js'
import { ends, SAID, windows } from './helper.js'

describe('hours beside a day', () => {
  it.each([
    ['We meet tomorrow at 5 pm.', '2024-02-29 2024-02-29'],
    ['We meet at 5 tomorrow afternoon.', '2024-02-29 2024-02-29'],
    ['We meet at 9:30 a.m. on 4 March.', '2024-03-04 2024-03-04'],
    ['We meet on 4 March, 14:00 CET.', '2024-03-04 2024-03-04'],
    ['We meet on Friday morning.', '2024-03-01 2024-03-01'],
    ['We meet on the morning of 4 March.', '2024-03-04 2024-03-04'],
    ['We meet on Friday from 9:30 to 11:00.', '2024-03-01 2024-03-01'],
    ['We meet between 9:30 and 11:00 on Friday.', '2024-03-01 2024-03-01'],
    ['We meet at half past three on Friday.', '2024-03-01 2024-03-01'],
    ["We meet at four o'clock on Friday.", '2024-03-01 2024-03-01'],
    ['We meet at noon on Friday.', '2024-03-01 2024-03-01'],
  ])('belong to it: %s', (text, expected) => {
    expect(ends(text)).toBe(expected)
  })

  it('leave the day itself inside a deadline', () => {
    expect(ends('Send it before noon on Friday.')).toBe('… 2024-03-01')
    expect(ends('Send it before Friday.')).toBe('… 2024-02-29')
    expect(ends('It holds after 5 pm on Friday.')).toBe('2024-03-01 …')
    expect(ends('It holds after Friday.')).toBe('2024-03-02 …')
  })

  it.each([
    ['We meet on 3 May at 10 Downing Street.', '3 May | 2024-05-03 | 2024-05-03'],
    ['We vote on 3 May by 12 votes.', '3 May | 2024-05-03 | 2024-05-03'],
  ])('are no house numbers or counts: %s', (text, expected) => {
    expect(windows(text)).toEqual([expected])
  })
})

describe('hours without a day', () => {
  it.each([
    ['We sign at 3 p.m.', '2024-02-28 2024-02-28'],
    ['We sign at 15:30.', '2024-02-28 2024-02-28'],
    ['We sign by noon.', '… 2024-02-28'],
    ['We sign after 2 pm.', '2024-02-28 …'],
    ['We sign in half an hour.', '2024-02-28 2024-02-28'],
    ['We sign in two hours.', '2024-02-28 2024-02-28'],
    ['We sign within 36 hours.', '2024-02-28 2024-03-01'],
    ['We sign in the next 48 hours.', '2024-02-28 2024-03-01'],
    ['We sign by close of business.', '… 2024-02-28'],
    ['We sign by the end of the day.', '… 2024-02-28'],
  ])('mean the day of the statement: %s', (text, expected) => {
    expect(ends(text)).toBe(expected)
  })

  it('say that the day was taken for granted', () => {
    const [reading] = readDates('We sign at 3 p.m.', { said: SAID })
    expect(reading?.assumptions).toEqual([
      'No day was said with the hour; the day of the statement was taken.',
    ])
  })

  it.each([
    'Annex 3a applies.',
    'The score was 3:1.',
    'The ratio is 10:20.',
    'He works from 9 to 5.',
    'At noon he lunches no more, he said.',
    'Give me a second.',
    'It takes two hours.',
    'At the end of the day, trust matters.',
    'The shells fell at 3 a.m.',
  ])('are none in %s', (text) => {
    expect(windows(text).filter((w) => !w.startsWith('At noon'))).toEqual([])
  })
})

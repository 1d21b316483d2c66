import { describe, expect, it } from 'vitest'
import { readDates } from '../../../src/extract/dates/read.js'
import { ends, SAID } from './helper.js'

const read = (text: string) => readDates(text, { said: SAID })

describe('repetitions', () => {
  it.each([
    ['The ministers meet every year.', 'FREQ=YEARLY'],
    ['The ministers will meet annually.', 'FREQ=YEARLY'],
    ['They will hold annual consultations.', 'FREQ=YEARLY'],
    ['They meet quarterly.', 'FREQ=MONTHLY;INTERVAL=3'],
    ['They meet on a quarterly basis.', 'FREQ=MONTHLY;INTERVAL=3'],
    ['They meet twice a year.', 'FREQ=MONTHLY;INTERVAL=6'],
    ['They meet every two years.', 'FREQ=YEARLY;INTERVAL=2'],
    ['They meet every other week.', 'FREQ=WEEKLY;INTERVAL=2'],
    ['They meet every Monday.', 'FREQ=WEEKLY;BYDAY=MO'],
    ['They meet every June.', 'FREQ=YEARLY;BYMONTH=6'],
    ['They meet every year on 1 May.', 'FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=1'],
    ['They report by 31 March each year.', 'FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=31'],
    ['They meet on the first Monday of every month.', 'FREQ=MONTHLY;BYDAY=1MO'],
  ])('reads %s', (text, rrule) => {
    expect(read(text).map((r) => [r.type, r.rrule])).toEqual([['recurrence', rrule]])
  })

  it('suggests the first period and says that no start was said', () => {
    expect(read('They meet annually.')[0]?.assumptions[0]).toContain('1 January 2025')
  })

  it.each([
    'The annual meeting was useful.',
    'The daily lives of people matter.',
    'Every effort counts.',
  ])('finds none in %s', (text) => {
    expect(read(text)).toEqual([])
  })
})

describe('words that fix no date', () => {
  it.each([
    ['We meet in the coming days.', '2024-03-06'],
    ['We meet in the coming weeks.', '2024-03-27'],
    ['We meet over the coming weeks and months.', '2024-05-28'],
    ['We meet in the near future.', '2024-05-28'],
    ['We will soon meet.', '2024-03-27'],
    ['We will meet shortly.', '2024-03-27'],
    ['We meet as soon as possible.', '2024-03-27'],
  ])('gives a day to look again for %s', (text, day) => {
    expect(read(text).map((r) => [r.type, r.until])).toEqual([['check_back', day]])
    expect(read(text)[0]?.assumptions).not.toEqual([])
  })

  it.each([
    'We will act as soon as it holds.',
    'Shortly before, he left.',
  ])('gives none for %s', (text) => {
    expect(read(text)).toEqual([])
  })
})

describe('dates that hang on an event', () => {
  it.each([
    ['Parties ratify within six months of signing.', 'signing', 'within', 'P6M'],
    ['Parties meet three weeks after the elections.', 'the elections', 'after', 'P3W'],
    ['We sign it at the next summit.', 'the next summit', 'at', null],
    [
      'We sign it by the 30th anniversary of relations.',
      'the 30th anniversary of relations',
      'by',
      null,
    ],
    ['We meet before the next session.', 'the next session', 'before', null],
    ['It applies upon entry into force.', 'entry into force', 'after', null],
    ['We present it at COP30.', 'COP30', 'at', null],
  ])('names the event in %s', (text, event, relation, offset) => {
    expect(read(text).map((r) => r.anchor)).toEqual([{ event, relation, offset }])
    expect(read(text)[0]?.until).toBeNull()
  })

  it.each([
    'We spoke at the meeting.',
    'After the meeting they left.',
    'He stood before the court.',
  ])('names none in %s', (text) => {
    expect(read(text)).toEqual([])
  })
})

describe('a length of time that counts from an event', () => {
  it.each([
    ['We will answer within ten days of the request.', 'the request', 'P10D'],
    ['Samples are shared within 48 hours of their detection.', 'their detection', 'P2D'],
    ['We will issue it within ten days after a claim is proved.', 'a claim is proved', 'P10D'],
    ['I will print it within a week of receiving it.', 'receiving it', 'P1W'],
    ['Pay no later than two months from delivery.', 'delivery', 'P2M'],
  ])('waits for it: %s', (text, event, offset) => {
    expect(ends(text)).toBe('0 windows')
    expect(read(text)[0]?.anchor).toEqual({ event, relation: 'within', offset })
  })

  it.each([
    ['We finish within six months of 1 May 2024.', '2024-05-01 2024-11-01'],
    ['We finish within 30 days of today.', '2024-02-28 2024-03-29'],
    ['We finish within six months from now.', '2024-02-28 2024-08-28'],
    ['We finish within six months.', '2024-02-28 2024-08-28'],
    ['They were born within two years of each other.', '0 windows'],
  ])('but not where a day is said: %s', (text, expected) => {
    expect(ends(text)).toBe(expected)
    expect(read(text).filter((r) => r.anchor)).toEqual([])
  })
})

describe('fiscal years', () => {
  it('dates one only where it is said whose it is', () => {
    expect(ends("We pay in Japan's fiscal year 2024.")).toBe('2024-04-01 2025-03-31')
    expect(ends('We pay in US fiscal year 2025.')).toBe('2024-10-01 2025-09-30')
  })

  it.each([
    ['We sign before the end of the Indian fiscal year 2026-27.', '… 2027-03-31'],
    ["We sign at the beginning of India's financial year 2026/27.", '2026-04-01 2026-06-30'],
    ['We pay in fiscal year 2026 of Kenya.', '2025-07-01 2026-06-30'],
    ['We pay in the UK financial year 2025/26.', '2025-04-01 2026-03-31'],
    ['We pay in the UK tax year 2025/26.', '2025-04-06 2026-04-05'],
    ['We pay in the current Ethiopian fiscal year.', '2023-07-08 2024-07-07'],
    ["We pay in Tanzania's next financial year.", '2024-07-01 2025-06-30'],
    ["We pay in the South African government's fiscal year 2025/26.", '2025-04-01 2026-03-31'],
    ['We pay in New Zealand fiscal year 2025.', '2024-07-01 2025-06-30'],
  ])('counts it from its own first day: %s', (text, expected) => {
    expect(ends(text)).toBe(expected)
  })

  it('says which of two years a single figure was taken for', () => {
    const notes = (text: string) => read(text)[0]?.assumptions
    expect(notes('We pay in US fiscal year 2025.')).toEqual([
      '“2025” was taken as the year in which it ends.',
    ])
    expect(notes('We pay in the Indian fiscal year 2025/26.')).toEqual([])
  })

  it.each([
    'The grants start in the academic year 2025/26.',
    'The grants start with the school year 2025.',
    'It lasts for the next academic year.',
  ])('fixes no date by a school year: %s', (text) => {
    expect(ends(text)).toBe('0 windows')
    expect(read(text)[0]?.anchor?.event).toMatch(/(?:academic|school) year/)
  })

  it('asks whose it is where that was not said', () => {
    const [reading] = read('The pledge covers FY2024/25.')
    expect(reading?.type).toBe('anchor')
    expect(reading?.until).toBeNull()
    expect(reading?.assumptions[0]).toContain('whose fiscal year')
  })
})

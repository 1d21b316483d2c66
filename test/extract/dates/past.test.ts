import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../src/domain/calendar.js'
import { readDates } from '../../../src/extract/dates/read.js'
import { ends, SAID, windows } from './helper.js'

const one = (day: string) => `${day} ${day}`

describe('what is told of the past', () => {
  it.each([
    ['In 1945 we won the war.', '1945-01-01 1945-12-31'],
    ['He was born in 1950.', '1950-01-01 1950-12-31'],
    ['In January we met in Moscow.', '2024-01-01 2024-01-31'],
    ['The forum was held in July.', '2023-07-01 2023-07-31'],
    ['We agreed in May.', '2023-05-01 2023-05-31'],
    ['We agreed in January to hold talks.', '2024-01-01 2024-01-31'],
    ['On Monday the minister arrived.', one('2024-02-26')],
    ['She told reporters on Wednesday that it failed.', one('2024-02-21')],
    ['In April 2022 they signed it.', '2022-04-01 2022-04-30'],
    ['It was founded on 9 May 1950.', one('1950-05-09')],
    ['It was good to speak with you on the 1st of February.', one('2024-02-01')],
    ['The company was established at the end of 2000.', '2000-10-01 2000-12-31'],
    ['Between 2015 and 2020 the forest shrank.', '2015-01-01 2020-12-31'],
    ['We worked until January.', '… 2024-01-31'],
    ['As agreed in July 2023, we will build it.', '2023-07-01 2023-07-31'],
    ['We last met at Easter, and they left in autumn.', '2 windows'],
  ])('lies wholly before the day it was said: %s', (text, expected) => {
    expect(ends(text)).toBe(expected)
  })

  it.each([
    ['Last December we agreed.', '2023-12-01 2023-12-31'],
    ['As agreed last January, we will build it.', '2024-01-01 2024-01-31'],
    ['We met last week.', '2024-02-19 2024-02-25'],
    ['We met last year.', '2023-01-01 2023-12-31'],
    ['We met at the end of last year.', '2023-10-01 2023-12-31'],
    ['We met last Friday.', one('2024-02-23')],
    ['We met on Monday of last week.', one('2024-02-19')],
    ["Last week's Monday meeting was short.", one('2024-02-19')],
    ['We met last summer.', '2023-06-01 2023-08-31'],
    ['We met last Thanksgiving.', one('2023-11-23')],
    ['Yesterday evening we arrived.', one('2024-02-27')],
    ['We arrived the day before yesterday.', one('2024-02-26')],
    ['Three weeks ago we talked.', one('2024-02-07')],
    ['More than two years ago we talked.', '… 2022-02-28'],
    ['It happened in the past three years.', '2021-02-28 2024-02-27'],
    ['Exports doubled over the past year.', '2023-02-28 2024-02-27'],
    ['Earlier this year we opened the embassy.', '2024-01-01 2024-02-27'],
    ['Earlier in January we opened the embassy.', '2024-01-01 2024-01-31'],
    ['We met back in May.', '2023-05-01 2023-05-31'],
    ['Back in 2015 we met.', '2015-01-01 2015-12-31'],
  ])('is over by its own words: %s', (text, expected) => {
    expect(ends(text)).toBe(expected)
  })

  it.each([
    'Since 2014 we have cooperated.',
    'Since last summer we have been ready.',
    'We have lived here from mid-1989.',
    'This week we signed the agreement.',
    'This year we opened the embassy.',
    'Today we signed the agreement.',
    'He visited Mali in February.',
    'To date, 40 countries have signed.',
    'The previous year was hard.',
    'We met three months earlier.',
    'The last time we met was good.',
    'Next year was to be better, they thought.',
  ])('has no window where it reaches the day it was said, or names no day: %s', (text) => {
    expect(windows(text)).toEqual([])
  })

  it('says plainly that it was told as past, and once', () => {
    const basis = (text: string) => readDates(text, { said: SAID })[0]?.basis
    expect(basis('We agreed last December.')).toBe(
      'Told as past: the whole month of December 2023, as said.',
    )
    expect(basis('The forum was held in July.')).toBe('Told as past: the whole month of July 2023.')
    expect(basis('We will meet in July.')).toBe('Read as: the whole month of July 2024.')
  })

  it.each([
    ['It was decided that the commission will meet in January.', '2025-01-01 2025-01-31'],
    ['We have agreed that the next round takes place in January.', '2025-01-01 2025-01-31'],
    ['They have agreed to meet on Monday.', '2024-03-04 2024-03-04'],
    ['The talks were useful, and will be followed up in May.', '2024-05-01 2024-05-31'],
    ['The meeting scheduled for June is ready.', '2024-06-01 2024-06-30'],
    ['The plan for 2024-2025 was signed.', '2024-01-01 2025-12-31'],
  ])('still finds what lies ahead: %s', (text, expected) => {
    expect(ends(text)).toBe(expected)
  })

  it('stands beside what lies ahead', () => {
    const text = 'The agreement signed in May 2023 will enter into force in June.'
    expect(windows(text)).toEqual([
      'May 2023 | 2023-05-01 | 2023-05-31',
      'June | 2024-06-01 | 2024-06-30',
    ])
  })
})

const SUBJECTS = ['we', 'the ministers', 'Norway and Kenya', 'the joint commission', 'she']
const VERBS = ['met', 'held talks', 'signed it', 'opened the embassy', 'was founded', 'left Rome']
const TIMES =
  `in May;in February;in spring;in winter;on Monday;on Wednesday;on 3 March;on 28 February;
  in 1990;in 2019;in the first quarter;in Q4;at the end of January;in early March;in mid-February;
  last week;last May;last Monday;last winter;last year;this week;this month;this year;today;tonight;
  yesterday;two days ago;six months ago;in the last ten days;over the past year;earlier this month;
  between March and May;from 3 to 5 March;at Easter;at Christmas;until June;by the end of the year;
  before summer;in the 1990s;this weekend;last weekend;in the first week of March;next week;
  at noon;at 3 pm;at the weekend;this morning;in late 2019;on the 2nd of January;earlier in the year`
    .split(';')
    .map((words) => words.trim().replace(/\s+/g, ' '))

const told = fc
  .tuple(
    fc.constantFrom(...SUBJECTS),
    fc.constantFrom(...VERBS),
    fc.constantFrom(...TIMES),
    fc.boolean(),
  )
  .map(([who, did, when, first]) =>
    first
      ? `${when.charAt(0).toUpperCase()}${when.slice(1)} ${who} ${did}.`
      : `${who} ${did} ${when}.`,
  )

describe('a sentence in the past tense', () => {
  it('never gets a window that ends on the day it was said or later', () => {
    fc.assert(
      fc.property(
        told,
        fc.integer({ min: -800, max: 800 }).map((n) => addDays(SAID, n)),
        (text, said) => {
          for (const r of readDates(text, { said }).filter(({ type }) => type === 'window'))
            expect(r.until !== null && r.until < said, `${text} ${said} ${r.until}`).toBe(true)
        },
      ),
      { numRuns: 2000 },
    )
  })
})

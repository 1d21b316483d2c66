import { describe, expect, it } from 'vitest'
import { readDates } from '../../../src/extract/dates/read.js'
import { ends, SAID, windows } from './helper.js'

const one = (day: string) => `${day} ${day}`

describe('named days', () => {
  it.each([
    ['We meet on Christmas Eve.', '2024-12-24'],
    ["We meet on New Year's Eve.", '2024-12-31'],
    ['We meet on Boxing Day.', '2024-12-26'],
    ["We meet on All Saints' Day.", '2024-11-01'],
    ["We meet on International Women's Day.", '2024-03-08'],
    ['We meet on Bastille Day.', '2024-07-14'],
    ['We meet on Europe Day 2025.', '2025-05-09'],
    ["We meet on India's Independence Day.", '2024-08-15'],
    ['We meet on Easter Monday.', '2024-04-01'],
    ['We meet on Orthodox Easter.', '2024-05-05'],
    ['We meet on Orthodox Easter 2025.', '2025-04-20'],
    ['We meet on Ascension Day.', '2024-05-09'],
    ['We meet on Whit Monday.', '2024-05-20'],
    ['We meet on Ash Wednesday 2025.', '2025-03-05'],
    ['We meet on Thanksgiving.', '2024-11-28'],
    ['We meet on Thanksgiving of next year.', '2025-11-27'],
    ['We meet on Labor Day.', '2024-09-02'],
    ['We meet on Memorial Day.', '2024-05-27'],
    ["We meet on Mother's Day.", '2024-05-12'],
    ['We meet on MLK Day.', '2025-01-20'],
    ["We meet on Presidents' Day.", '2025-02-17'],
    ['We meet on Black Friday.', '2024-11-29'],
  ])('are computed: %s', (text, day) => {
    expect(ends(text)).toBe(one(day))
  })

  it('say by whose custom a movable one was reckoned', () => {
    const notes = (text: string) => readDates(text, { said: SAID })[0]?.assumptions.join(' ')
    expect(notes('We meet at Easter.')).toContain('western calendar')
    expect(notes('We meet on Thanksgiving.')).toContain('United States')
  })

  it.each([
    'The Good Friday Agreement stands.',
    'We wish you a new year of peace.',
    'The Black Friday attack is remembered.',
  ])('are none in %s', (text) => {
    expect(windows(text)).toEqual([])
  })
})

describe('days beside a day', () => {
  it.each([
    ['We meet the Monday after Easter.', one('2024-04-01')],
    ['We meet the Friday before Christmas.', one('2024-12-20')],
    ['We meet the second Tuesday after 1 May.', one('2024-05-14')],
    ['We meet the day after Christmas.', one('2024-12-26')],
    ['We meet the day before 1 May.', one('2024-04-30')],
    ['We meet the week after Easter.', '2024-04-01 2024-04-07'],
    ['We meet the week before 10 May.', '2024-04-29 2024-05-05'],
    ['We meet the month after 10 May.', '2024-06-01 2024-06-30'],
  ])('are counted from it: %s', (text, expected) => {
    expect(ends(text)).toBe(expected)
  })

  it('hang on an event whose day is not known', () => {
    const [reading] = readDates('We meet the day after the elections.', { said: SAID })
    expect(reading?.anchor).toEqual({ event: 'the elections', relation: 'after', offset: 'P1D' })
  })
})

describe('weekends', () => {
  it.each([
    ['We meet this weekend.', '2024-03-02 2024-03-03'],
    ['We meet next weekend.', '2024-03-09 2024-03-10'],
    ['We meet the weekend after next.', '2024-03-16 2024-03-17'],
    ['We meet the weekend of 16 March.', '2024-03-16 2024-03-17'],
    ['We meet on the last weekend of October.', '2024-10-26 2024-10-27'],
    ['We meet on the first weekend in May.', '2024-05-04 2024-05-05'],
    ['We meet over Easter weekend.', '2024-03-30 2024-03-31'],
    ['We meet over Memorial Day weekend.', '2024-05-25 2024-05-27'],
  ])('are Saturday and Sunday, with a holiday beside them: %s', (text, expected) => {
    expect(ends(text)).toBe(expected)
  })

  it.each(['We met last weekend.', 'We met this past weekend.'])('are over in %s', (text) => {
    expect(ends(text)).toBe('2024-02-24 2024-02-25')
  })
})

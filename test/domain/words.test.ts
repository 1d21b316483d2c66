import { describe, expect, it } from 'vitest'
import type { Day, Precision, Window } from '../../src/domain/window.js'
import { dayWords, partyWords, scheduleWords, windowWords } from '../../src/domain/words.js'

const window = (
  from: Day | null,
  until: Day | null,
  precision: Precision = 'range',
  text = '',
): Window => ({ from, until, precision, text, basis: '', assumptions: [] })

describe('a window in words', () => {
  it.each([
    ['April 2024', window('2024-04-01', '2024-04-30', 'month')],
    [
      'Sep–Nov 2024 (autumn)',
      window('2024-09-01', '2024-11-30', 'season', 'in the autumn of this year'),
    ],
    ['Sep–Nov 2024 (autumn)', window('2024-09-01', '2024-11-30', 'season', 'this fall')],
    ['Dec 2024–Feb 2025 (winter)', window('2024-12-01', '2025-02-28', 'season', 'next winter')],
    ['by 31 Dec 2024', window(null, '2024-12-31')],
    ['from 1 May 2024', window('2024-05-01', null)],
    ['10–12 Apr 2024', window('2024-04-10', '2024-04-12')],
    ['30 Apr–2 May 2024', window('2024-04-30', '2024-05-02')],
    ['30 Dec 2024–2 Jan 2025', window('2024-12-30', '2025-01-02')],
    ['9 Nov 2024', window('2024-11-09', '2024-11-09', 'day')],
    ['Apr–Jun 2024', window('2024-04-01', '2024-06-30', 'quarter')],
    ['2025', window('2025-01-01', '2025-12-31', 'year')],
    ['2020–2029', window('2020-01-01', '2029-12-31', 'decade')],
    ['about 28 Feb–28 Apr 2024', window('2024-02-28', '2024-04-28', 'approximate')],
    // "in three months": counted out to one day, but nobody promised that day.
    ['about 28 May 2024', window('2024-05-28', '2024-05-28', 'month')],
    ['no date', window(null, null)],
  ])('reads %s', (words, of) => {
    expect(windowWords(of)).toBe(words)
  })
})

describe('a day in words', () => {
  it.each([
    ['2024-04-30', '30 Apr 2024 (in 7 days)'],
    ['2024-04-24', '24 Apr 2024 (tomorrow)'],
    ['2024-04-23', '23 Apr 2024 (today)'],
    ['2024-04-22', '22 Apr 2024 (yesterday)'],
    ['2023-04-23', '23 Apr 2023 (366 days ago)'],
  ])('%s reads %s on 23 April 2024', (day, words) => {
    expect(dayWords(day, '2024-04-23')).toBe(words)
  })
})

describe('a schedule in words', () => {
  const open = {
    closed: false,
    completion: 'not_assessed' as const,
    happenedOn: null,
    lastChecked: null,
    due: window('2024-04-01', '2024-04-30', 'month'),
  }

  it.each([
    ['2024-03-30', 'Opens 1 Apr 2024 (in 2 days)'],
    ['2024-04-10', 'Open until 30 Apr 2024 (in 20 days)'],
    ['2024-04-23', 'Due in 7 days'],
    ['2024-04-29', 'Due tomorrow'],
    ['2024-04-30', 'Due today'],
    ['2024-05-04', 'Past due since 30 Apr 2024, not checked'],
  ])('on %s a window of April reads "%s"', (today, words) => {
    expect(scheduleWords(open, today)).toBe(words)
  })

  it('tells a look after the deadline from one before it', () => {
    expect(scheduleWords({ ...open, lastChecked: '2024-05-03' }, '2024-05-04')).toBe(
      'Past due since 30 Apr 2024, checked 3 May, nothing found',
    )
    expect(scheduleWords({ ...open, lastChecked: '2024-04-20' }, '2024-05-04')).toBe(
      'Past due since 30 Apr 2024, not checked since',
    )
  })

  it('never calls an approximate window past due', () => {
    const autumn = {
      ...open,
      due: window('2024-09-01', '2024-11-30', 'season', 'in the autumn'),
    }
    expect(scheduleWords(autumn, '2024-12-02')).toBe(
      'Time to check: Sep–Nov 2024 (autumn) is over, not checked',
    )
  })

  it.each([
    'week',
    'month',
    'quarter',
    'year',
  ] as const)('never calls a day counted out in units of a %s past due', (precision) => {
    const counted = { ...open, due: window('2024-05-28', '2024-05-28', precision) }
    expect(scheduleWords(counted, '2024-05-29')).toBe(
      'Time to check: about 28 May 2024 is over, not checked',
    )
  })

  it('calls a day that was promised past due', () => {
    const counted = { ...open, due: window('2024-05-28', '2024-05-28', 'day') }
    expect(scheduleWords(counted, '2024-05-29')).toBe('Past due since 28 May 2024, not checked')
  })

  it('gives the verdict of a closed one', () => {
    const done = {
      ...open,
      closed: true,
      completion: 'fulfilled' as const,
      happenedOn: '2024-11-10',
    }
    expect(scheduleWords(done, '2024-12-02')).toBe('Fulfilled on 10 Nov 2024')
  })
})

describe('parties in words', () => {
  it('joins names as a sentence does', () => {
    expect(partyWords(['Russia'])).toBe('Russia')
    expect(partyWords(['Russia', 'Mali'])).toBe('Russia and Mali')
    expect(partyWords(['Burkina Faso', 'Mali', 'Niger'])).toBe('Burkina Faso, Mali and Niger')
    expect(partyWords([])).toBe('nobody named')
  })
})

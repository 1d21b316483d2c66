import { describe, expect, it } from 'vitest'
import { daysPastDue, punctuality, scheduleOf } from '../../src/domain/schedule.js'
import type { Day, Window } from '../../src/domain/window.js'

const due = (from: Day | null, until: Day | null): Window => ({
  from,
  until,
  precision: 'range',
  text: '',
  basis: '',
  assumptions: [],
})

describe('where a commitment stands', () => {
  const april = { closed: false, due: due('2024-04-01', '2024-04-30') }

  it.each([
    ['2024-03-31', 'upcoming'],
    ['2024-04-01', 'open'],
    ['2024-04-22', 'open'],
    ['2024-04-23', 'due_soon'],
    ['2024-04-29', 'due_soon'],
    ['2024-04-30', 'due_today'],
    ['2024-05-01', 'past_due'],
  ])('on %s a window of April is %s', (today, expected) => {
    expect(scheduleOf(april, today)).toBe(expected)
  })

  it('is due soon when its one day is near, though that day has not begun', () => {
    expect(scheduleOf({ closed: false, due: due('2024-04-10', '2024-04-10') }, '2024-04-05')).toBe(
      'due_soon',
    )
  })

  it('is closed by a verdict, whatever the calendar says', () => {
    expect(scheduleOf({ ...april, closed: true }, '2025-01-01')).toBe('closed')
    expect(daysPastDue({ ...april, closed: true }, '2025-01-01')).toBeNull()
  })

  it('has no date when neither end is known, and stays open when only its start is', () => {
    expect(scheduleOf({ closed: false, due: null }, '2024-01-01')).toBe('no_date')
    expect(scheduleOf({ closed: false, due: due(null, null) }, '2024-01-01')).toBe('no_date')
    expect(scheduleOf({ closed: false, due: due('2024-04-01', null) }, '2030-01-01')).toBe('open')
  })

  it('counts days past due from the day after the deadline', () => {
    expect(daysPastDue(april, '2024-04-30')).toBeNull()
    expect(daysPastDue(april, '2024-05-12')).toBe(12)
    expect(daysPastDue({ closed: false, due: null }, '2024-05-12')).toBeNull()
  })
})

describe('how a fulfilled commitment kept its dates', () => {
  const moved = {
    completion: 'fulfilled' as const,
    due: due(null, '2024-06-30'),
    firstDue: { from: null, until: '2024-04-30', precision: 'range' as const },
  }

  it.each([
    ['2024-04-30', 'by_first_date'],
    ['2024-05-01', 'by_current_date'],
    ['2024-06-30', 'by_current_date'],
    ['2024-07-01', 'late'],
  ])('happening on %s it is %s', (happenedOn, expected) => {
    expect(punctuality({ ...moved, happenedOn })).toBe(expected)
  })

  it('is not said of one that is not fulfilled, has no day, or had no deadline', () => {
    expect(punctuality({ ...moved, completion: 'lapsed', happenedOn: '2024-04-30' })).toBeNull()
    expect(punctuality({ ...moved, happenedOn: null })).toBeNull()
    const undated = { ...moved, due: null, firstDue: null }
    expect(punctuality({ ...undated, happenedOn: '2024-04-30' })).toBeNull()
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, compareDays } from '../../src/domain/calendar.js'
import {
  currentMilestone,
  type LadderLine,
  milestones,
  nextMilestoneDay,
} from '../../src/domain/ladder.js'
import { DEFAULT_LADDER } from '../../src/domain/settings.js'
import type { Day, Precision, Window } from '../../src/domain/window.js'

const window = (from: Day | null, until: Day | null, precision: Precision = 'range'): Window => ({
  from,
  until,
  precision,
  text: '',
  basis: '',
  assumptions: [],
})

const line = (over: Partial<LadderLine>): LadderLine => ({
  closed: false,
  due: null,
  checkBack: null,
  cadenceMonths: 3,
  lastChecked: null,
  kind: 'dated',
  recurrence: null,
  origin: { said: '2024-02-28' },
  ...over,
})

const keys = (of: LadderLine, horizon: Day, snoozedUntil: Day | null = null) =>
  milestones(of, DEFAULT_LADDER, horizon, snoozedUntil).map((m) => `${m.day} ${m.key}`)

const april = line({ due: window('2024-04-01', '2024-04-30', 'month') })

describe('the ladder', () => {
  it('leads a month through opening, approach, the day and two weeks after it', () => {
    expect(keys(april, '2025-01-01')).toEqual([
      '2024-03-31 before:30:2024-04-30',
      '2024-04-01 opens:2024-04-01',
      '2024-04-23 before:7:2024-04-30',
      '2024-04-29 before:1:2024-04-30',
      '2024-04-30 on_day:2024-04-30',
      '2024-05-01 past_due:1:2024-04-30',
      '2024-05-07 past_due:7:2024-04-30',
      '2024-05-14 past_due:14:2024-04-30',
    ])
  })

  it('never tells an approximate window that it is past due', () => {
    expect(keys(line({ due: window('2024-09-01', '2024-11-30', 'season') }), '2026-01-01')).toEqual(
      [
        '2024-09-01 opens:2024-09-01',
        '2024-11-30 time_to_check:0:2024-11-30',
        '2024-12-14 time_to_check:14:2024-11-30',
      ],
    )
  })

  it('says nothing of the opening of a window shorter than four weeks or without a start', () => {
    const short = keys(line({ due: window('2024-04-04', '2024-04-30') }), '2025-01-01')
    const open = keys(line({ due: window(null, '2024-04-30') }), '2025-01-01')
    expect([...short, ...open].filter((key) => key.includes('opens'))).toEqual([])
    expect(open).toHaveLength(7)
  })

  it('lets the later step win where two fall on one day', () => {
    const due = window('2024-03-31', '2024-04-30')
    expect(keys(line({ due }), '2024-03-31')[0]).toBe('2024-03-31 before:30:2024-04-30')
  })

  it('asks about an open-ended window when it begins and each three months after', () => {
    expect(keys(line({ due: window('2024-05-01', null) }), '2024-12-01')).toEqual([
      '2024-05-01 opens:2024-05-01',
      '2024-08-01 check_in:2024-08-01',
      '2024-11-01 check_in:2024-11-01',
      '2025-02-01 check_in:2025-02-01',
    ])
  })

  it('asks about an undated one at its cadence from the day it was said', () => {
    expect(keys(line({}), '2024-06-01')).toEqual([
      '2024-05-28 check_in:2024-05-28',
      '2024-08-28 check_in:2024-08-28',
    ])
  })

  it('postpones the next check-in by a look', () => {
    const looked = line({ lastChecked: '2024-05-20' })
    expect(keys(looked, '2024-06-01')).toEqual(['2024-08-20 check_in:2024-08-20'])
  })

  it('asks first on the day that vague words suggest, unless somebody looked by then', () => {
    const checkBack = { on: '2024-03-27', text: 'shortly', basis: '' }
    expect(keys(line({ checkBack }), '2024-04-01')).toEqual([
      '2024-03-27 check_back:2024-03-27',
      '2024-06-27 check_in:2024-06-27',
    ])
    expect(keys(line({ checkBack, lastChecked: '2024-03-27' }), '2024-04-01')).toEqual([
      '2024-06-27 check_in:2024-06-27',
    ])
  })

  it('asks for the rest of a dated one on the day it was expected by, after the deadline', () => {
    const rest = (on: Day) => ({ on, text: 'the rest', basis: '' })
    const asked = (of: LadderLine) =>
      keys(of, '2025-01-01').filter((key) => !/before|due|day/.test(key))
    const september = ['2024-09-30 check_back:2024-09-30']
    const late = { ...april, checkBack: rest('2024-09-30') }
    const opening = ['2024-04-01 opens:2024-04-01']
    expect(asked(late)).toEqual([...opening, ...september])
    expect(asked({ ...late, lastChecked: '2024-09-30' })).toEqual(opening)
    expect(asked({ ...april, checkBack: rest('2024-04-30') })).toEqual(opening)
    const approximate = line({ ...late, due: window(null, '2024-06-30', 'approximate') })
    expect(asked(approximate).at(-1)).toEqual(september[0])
    const begun = line({ ...late, due: window('2024-05-01', null) })
    expect(asked(begun)).toContain(september[0])
  })

  it('is silent until a snooze ends and speaks on that day', () => {
    expect(keys(april, '2025-01-01', '2024-05-03')).toEqual([
      '2024-05-03 snooze_end:2024-05-03',
      '2024-05-07 past_due:7:2024-04-30',
      '2024-05-14 past_due:14:2024-04-30',
    ])
    expect(currentMilestone(april, DEFAULT_LADDER, '2024-05-02', '2024-05-03')).toBeNull()
    expect(nextMilestoneDay(april, DEFAULT_LADDER, '2024-05-02', '2024-05-03')).toBe('2024-05-03')
  })

  it('is left to the periods of a recurring one', () => {
    const rule = (rrule: string | null) =>
      line({ kind: 'recurring', recurrence: { rrule, text: 'every year', basis: '' } })
    expect(keys(rule('FREQ=YEARLY'), '2025-01-01')).toEqual([])
    expect(keys(rule(null), '2024-05-28')).toHaveLength(2)
  })

  it('ends with the verdict', () => {
    expect(keys({ ...april, closed: true }, '2025-01-01')).toEqual([])
  })
})

const day = fc.integer({ min: -400, max: 400 }).map((days) => addDays('2024-04-30', days))
const anyLine = fc
  .record({
    from: fc.option(day),
    length: fc.option(fc.nat(400)),
    precision: fc.constantFrom<Precision>('day', 'range', 'season', 'approximate'),
    lastChecked: fc.option(day),
  })
  .map(({ from, length, precision, lastChecked }) => {
    const until = length === null ? null : addDays(from ?? '2024-04-30', length)
    return line({ due: window(from, until, precision), lastChecked })
  })

describe('any ladder', () => {
  it('has one step a day, each with its own key, in order', () => {
    fc.assert(
      fc.property(anyLine, day, (of, horizon) => {
        const steps = milestones(of, DEFAULT_LADDER, horizon)
        expect(new Set(steps.map((m) => m.key)).size).toBe(steps.length)
        const days = steps.map((m) => m.day)
        expect(days).toEqual([...new Set(days)].sort(compareDays))
      }),
    )
  })

  it('leaves no gap: the next step becomes the current one on its day and not before', () => {
    fc.assert(
      fc.property(anyLine, day, (of, asOf) => {
        const next = nextMilestoneDay(of, DEFAULT_LADDER, asOf)
        if (next === null) return
        const before = currentMilestone(of, DEFAULT_LADDER, asOf)
        expect(currentMilestone(of, DEFAULT_LADDER, addDays(next, -1))).toEqual(before)
        expect(currentMilestone(of, DEFAULT_LADDER, next)?.day).toBe(next)
      }),
    )
  })
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../src/domain/calendar.js'
import { nextPeriod } from '../../src/domain/series.js'

const said = '2024-02-28'

test.each([
  ['FREQ=YEARLY', '2025-01-01', '2025-12-31'],
  ['FREQ=YEARLY;INTERVAL=2', '2025-01-01', '2026-12-31'],
  ['FREQ=MONTHLY', '2024-03-01', '2024-03-31'],
  ['FREQ=MONTHLY;INTERVAL=3', '2024-04-01', '2024-06-30'],
  ['FREQ=WEEKLY', '2024-03-04', '2024-03-10'],
  ['FREQ=YEARLY;BYMONTH=9', '2024-09-01', '2024-09-30'],
  ['FREQ=YEARLY;BYMONTH=1', '2025-01-01', '2025-01-31'],
  ['FREQ=MONTHLY;BYMONTHDAY=1,15', '2024-03-01', '2024-03-14'],
  ['FREQ=WEEKLY;BYDAY=MO', '2024-03-04', '2024-03-04'],
])('%s said on 28 February 2024 first means %s to %s', (rrule, from, until) => {
  expect(nextPeriod({ rrule, first: null, said }, null)).toEqual({ from, until })
})

test('a first period that the words gave is kept, month ends stay month ends', () => {
  const first = { from: '2024-01-31', until: '2024-02-29' }
  const rule = { rrule: 'FREQ=MONTHLY', first, said }
  expect(nextPeriod(rule, null)).toEqual(first)
  expect(nextPeriod(rule, '2024-01-31')).toEqual({ from: '2024-02-29', until: '2024-03-31' })
})

test('a rule that has run out opens nothing more', () => {
  const rule = { rrule: 'FREQ=YEARLY;BYMONTH=9;COUNT=1', first: null, said }
  expect(nextPeriod(rule, '2024-09-01')).toBeNull()
})

test('plain periods follow one another without a gap', () => {
  const unit = fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY')
  fc.assert(
    fc.property(unit, fc.integer({ min: 1, max: 5 }), (freq, interval) => {
      const rule = { rrule: `FREQ=${freq};INTERVAL=${interval}`, first: null, said }
      const first = nextPeriod(rule, null)
      const second = nextPeriod(rule, first?.from ?? null)
      expect(second?.from).toBe(addDays(first?.until ?? said, 1))
    }),
  )
})

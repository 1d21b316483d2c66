import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as calendar from '../../../src/domain/calendar.js'
import * as days from '../../../src/extract/dates/days.js'

const day = fc.integer({ min: -400, max: 400 }).map((n) => calendar.addDays('2024-02-28', n))
const count = fc.integer({ min: -30, max: 30 })

describe('the arithmetic that rules share', () => {
  it('answers as the calendar does, first and again', () => {
    fc.assert(
      fc.property(day, day, count, (a, b, n) => {
        for (let time = 0; time < 2; time += 1) {
          expect(days.longDay(a)).toBe(calendar.longDay(a))
          expect(days.addDays(a, n)).toBe(calendar.addDays(a, n))
          expect(days.addMonths(a, n)).toBe(calendar.addMonths(a, n))
          expect(days.addUnits(a, n, 'quarter')).toBe(calendar.addUnits(a, n, 'quarter'))
          expect(days.daysBetween(a, b)).toBe(calendar.daysBetween(a, b))
          expect(days.unitSpan(a, 'week')).toEqual(calendar.unitSpan(a, 'week'))
        }
      }),
    )
  })

  it('knows which days and months there are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), count, (month, n) => {
        expect(days.dayOf(2024, month, n)).toBe(calendar.dayOf(2024, month, n))
        expect(days.monthsSpan(2024, month, 3)).toEqual(calendar.monthsSpan(2024, month, 3))
      }),
    )
    expect(days.dayOf(2023, 2, 29)).toBeNull()
    expect(days.dayOf(2023, 2, 29)).toBeNull()
  })

  it('refuses what is no day each time it is asked', () => {
    expect(() => days.longDay('soon')).toThrow(RangeError)
    expect(() => days.longDay('soon')).toThrow(RangeError)
  })
})

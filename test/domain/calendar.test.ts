import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as cal from '../../src/domain/calendar.js'

const day = fc
  .integer({ min: -200_000, max: 200_000 })
  .map((n) => cal.addDays('2024-02-28', Math.trunc(n / 10)))

describe('calendar arithmetic', () => {
  it('knows leap years and refuses days that do not exist', () => {
    expect(cal.dayOf(2024, 2, 29)).toBe('2024-02-29')
    expect(cal.dayOf(2023, 2, 29)).toBeNull()
    expect(cal.dayOf(2024, 13, 1)).toBeNull()
    expect(cal.isDay('2024-04-31')).toBe(false)
    expect(cal.isDay('2024-04-30')).toBe(true)
  })

  it('clamps to the end of a shorter month', () => {
    expect(cal.addMonths('2024-01-31', 1)).toBe('2024-02-29')
    expect(cal.addYears('2024-02-29', 1)).toBe('2025-02-28')
    expect(cal.addUnits('2024-11-30', 1, 'quarter')).toBe('2025-02-28')
  })

  it('gives whole weeks from Monday, months, quarters and years', () => {
    expect(cal.unitSpan('2024-02-28', 'week')).toEqual({ from: '2024-02-26', until: '2024-03-03' })
    expect(cal.unitSpan('2024-02-28', 'month')).toEqual({ from: '2024-02-01', until: '2024-02-29' })
    expect(cal.unitSpan('2024-11-30', 'quarter')).toEqual({
      from: '2024-10-01',
      until: '2024-12-31',
    })
    expect(cal.unitSpan('2024-02-28', 'year')).toEqual({ from: '2024-01-01', until: '2024-12-31' })
    expect(cal.unitSpan('2024-02-28', 'day')).toEqual({ from: '2024-02-28', until: '2024-02-28' })
    expect(cal.monthsSpan(2024, 12, 3)).toEqual({ from: '2024-12-01', until: '2025-02-28' })
    expect(cal.lastOfMonth(2024, 2)).toBe('2024-02-29')
  })

  it('skips weekends when it counts working days', () => {
    expect(cal.addWorkingDays('2024-02-28', 10)).toBe('2024-03-13')
    expect(cal.addWorkingDays('2024-03-01', 1)).toBe('2024-03-04')
    expect(cal.addWorkingDays('2024-03-02', 5)).toBe('2024-03-08')
  })

  it('finds Easter Sunday', () => {
    const known = ['2008-03-23', '2011-04-24', '2024-03-31', '2025-04-20', '2026-04-05']
    for (const date of known) expect(cal.easterSunday(cal.yearOf(date))).toBe(date)
  })

  it('writes days the way people read them', () => {
    expect(cal.longDay('2024-02-28')).toBe('28 February 2024')
    expect(cal.longMonth('2024-02-28')).toBe('February 2024')
  })

  it('orders and measures days consistently', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -5000, max: 5000 }), (a, n) => {
        const b = cal.addDays(a, n)
        expect(cal.daysBetween(a, b)).toBe(n)
        expect(Math.sign(cal.compareDays(b, a))).toBe(Math.sign(n))
        expect(cal.earlierOf(a, b) <= cal.laterOf(a, b)).toBe(true)
      }),
    )
  })

  it('puts every day inside its own week, month, quarter and year', () => {
    fc.assert(
      fc.property(day, fc.constantFrom('day', 'week', 'month', 'quarter', 'year'), (a, unit) => {
        const span = cal.unitSpan(a, unit as cal.Unit)
        expect(span.from <= a && a <= span.until).toBe(true)
        expect(cal.unitSpan(cal.addDays(span.until, 1), unit as cal.Unit).from > span.until).toBe(
          true,
        )
      }),
    )
  })

  it('finds the next weekday within the seven days after', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 7 }), (a, weekday) => {
        const next = cal.nextWeekday(a, weekday)
        expect(cal.dayOfWeek(next)).toBe(weekday)
        expect(cal.daysBetween(a, next)).toBeGreaterThan(0)
        expect(cal.daysBetween(a, next)).toBeLessThanOrEqual(7)
      }),
    )
  })
})

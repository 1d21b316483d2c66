import type { Unit } from '../../../domain/calendar.js'

export interface Beat {
  rrule: string | null
  /** Length of one period, for the suggestion of the first. */
  unit: Unit
  words: string
}

const FREQ: Record<Unit, string> = {
  day: 'FREQ=DAILY',
  week: 'FREQ=WEEKLY',
  month: 'FREQ=MONTHLY',
  quarter: 'FREQ=MONTHLY;INTERVAL=3',
  year: 'FREQ=YEARLY',
}
export const BYDAY = ['', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

/** Once in `n` units; null for counts nobody means. */
export function every(n: number, unit: Unit): Beat | null {
  if (n < 1 || n > 400) return null
  const words = n === 1 ? `once a ${unit}` : `once in ${n} ${unit}s`
  if (unit === 'quarter') return { rrule: `FREQ=MONTHLY;INTERVAL=${n * 3}`, unit, words }
  return { rrule: n === 1 ? FREQ[unit] : `${FREQ[unit]};INTERVAL=${n}`, unit, words }
}

/** `twice a year` is every six months; a count that does not divide the unit gives no rule. */
export function times(n: number, unit: Unit): Beat {
  const words = `${n} times a ${unit}`
  if (n === 1) return { rrule: FREQ[unit], unit, words: `once a ${unit}` }
  const months = unit === 'year' ? 12 : unit === 'quarter' ? 3 : 0
  if (months > 0 && months % n === 0) return { rrule: monthly(months / n), unit, words }
  if (unit === 'month' && n === 2) return { rrule: 'FREQ=MONTHLY;BYMONTHDAY=1,15', unit, words }
  if (unit === 'week' && n <= 5) {
    const days = ['', 'MO', 'MO,TH', 'MO,WE,FR', 'MO,TU,WE,TH', 'MO,TU,WE,TH,FR'][n]
    return { rrule: `FREQ=WEEKLY;BYDAY=${days}`, unit, words }
  }
  return { rrule: null, unit, words }
}

function monthly(interval: number): string {
  return interval === 1 ? 'FREQ=MONTHLY' : `FREQ=MONTHLY;INTERVAL=${interval}`
}

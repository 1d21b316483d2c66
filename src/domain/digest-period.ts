import { Temporal } from 'temporal-polyfill'
import { addDays, dayOfMonth, dayOfWeek, daysInMonth, monthOf, yearOf } from './calendar.js'
import { hourOf, todayIn } from './clock-time.js'
import type { Rhythm } from './digest.js'
import type { DigestSettings } from './settings.js'
import type { Day } from './window.js'

export interface DigestPeriod {
  /** Rhythm and the day it is mailed on: `weekly:2024-04-29`. */
  key: string
  begins: Temporal.Instant
}

/** The period that runs at `now`: it began at the latest digest hour that has come. */
export function periodAt(
  rhythm: Rhythm,
  digest: DigestSettings,
  zone: string,
  now: Temporal.Instant,
): DigestPeriod {
  for (let day = todayIn(zone, now); ; day = addDays(day, -1)) {
    const begins = hourOf(day, digest.hour, zone)
    if (isDigestDay(rhythm, digest, day) && Temporal.Instant.compare(begins, now) <= 0) {
      return { key: `${rhythm}:${day}`, begins }
    }
  }
}

/** When the period after the one that runs at `now` begins. */
export function nextPeriodAt(
  rhythm: Rhythm,
  digest: DigestSettings,
  zone: string,
  now: Temporal.Instant,
): Temporal.Instant {
  for (let day = todayIn(zone, now); ; day = addDays(day, 1)) {
    const begins = hourOf(day, digest.hour, zone)
    if (isDigestDay(rhythm, digest, day) && Temporal.Instant.compare(begins, now) > 0) return begins
  }
}

function isDigestDay(rhythm: Rhythm, digest: DigestSettings, day: Day): boolean {
  if (rhythm === 'daily') return true
  if (rhythm === 'weekdays') return dayOfWeek(day) <= 5
  if (rhythm === 'weekly') return dayOfWeek(day) === digest.weekday
  const last = daysInMonth(yearOf(day), monthOf(day))
  return dayOfMonth(day) === Math.min(digest.monthDay, last)
}

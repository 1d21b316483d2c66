import { Temporal } from 'temporal-polyfill'
import { addDays, dayOfWeek, isBefore, laterOf } from './calendar.js'
import type { Person } from './register.js'
import type { Day } from './window.js'

/** Where calendar days meet instants. */

/** A calendar day begins first where clocks are 14 hours ahead. */
const EARLIEST_ZONE = '+14:00'

type Clock = Pick<Person, 'zone' | 'hour' | 'mailDays'>

export function todayIn(zone: string, now: Temporal.Instant): Day {
  return now.toZonedDateTimeISO(zone).toPlainDate().toString()
}

/** The latest calendar day that has begun anywhere on Earth. */
export function latestToday(now: Temporal.Instant): Day {
  return todayIn(EARLIEST_ZONE, now)
}

/** The instant at which the day begins in the earliest zone. */
export function dayBegins(day: Day): Temporal.Instant {
  return Temporal.PlainDate.from(day).toZonedDateTime(EARLIEST_ZONE).toInstant()
}

/** A local hour of a day; an hour that the clocks skip is the one right after the gap. */
export function hourOf(day: Day, hour: number, zone: string): Temporal.Instant {
  return Temporal.PlainDate.from(day)
    .toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from({ hour }) })
    .toInstant()
}

/** The first day on or after `day` on which the person takes mail. */
export function mailDay(person: Pick<Person, 'mailDays'>, day: Day): Day {
  let at = day
  while (person.mailDays === 'weekdays' && dayOfWeek(at) > 5) at = addDays(at, 1)
  return at
}

/** When a step of that day is mailed: the person's hour, on it or, if it is over, on their today. */
export function sendTime(person: Clock, day: Day, now: Temporal.Instant): Temporal.Instant {
  const earliest = laterOf(day, todayIn(person.zone, now))
  return hourOf(mailDay(person, earliest), person.hour, person.zone)
}

/** Whether the day was over for the person at `now`. */
export function isOver(person: Pick<Person, 'zone'>, day: Day, now: Temporal.Instant): boolean {
  return isBefore(day, todayIn(person.zone, now))
}

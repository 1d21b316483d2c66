import { personById } from '../db/people.js'
import { isAfter, isDay } from '../domain/calendar.js'
import { PledgeError } from '../domain/errors.js'
import type { Day } from '../domain/window.js'
import type { Ctx } from './context.js'

/** The calendar day it is for the one who acts: in their zone, else in the configured one. */
export async function todayOf(ctx: Ctx): Promise<Day> {
  const { personId } = ctx.actor
  const person = personId === null ? null : await personById(ctx.db, personId, ctx.settings)
  const zone = person?.zone ?? ctx.settings.zone
  return ctx.now.toZonedDateTimeISO(zone).toPlainDate().toString()
}

/** PledgeError 'bad_input' when it is no day of the calendar. */
export function checkDay(day: Day | null | undefined): void {
  if (day === null || day === undefined || isDay(day)) return
  throw new PledgeError(
    'bad_input',
    `“${day}” is not a day of the calendar.`,
    'Write days as YYYY-MM-DD, for example 2024-04-30.',
  )
}

/** Refuses a day that has not come yet for something that is said to have happened. */
export function checkPast(day: Day | null, today: Day, what: string): void {
  checkDay(day)
  if (day === null || !isAfter(day, today)) return
  throw new PledgeError(
    'bad_input',
    `${what} on ${day}, which is still to come (today is ${today}).`,
    'Give the day on which it really happened, not later than today.',
  )
}

import { InvalidArgumentError } from 'commander'
import { Temporal } from 'temporal-polyfill'
import type { App } from '../app.js'
import { personByAddress } from '../db/people.js'
import type { Channel } from '../db/schema/history.js'
import { PledgeError } from '../domain/errors.js'
import type { Day } from '../domain/window.js'
import type { CommandIo } from './io.js'

/** `YYYY-MM-DD`, a day that exists. */
export function day(text: string): Day {
  try {
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return Temporal.PlainDate.from(text).toString()
  } catch {
    // Falls through to the same complaint as a wrong form.
  }
  throw new InvalidArgumentError('Write a day that exists as YYYY-MM-DD, such as 2024-04-30.')
}

/** An ISO instant with a zone, or a day, which means its first moment in UTC. */
export function instant(text: string): Temporal.Instant {
  try {
    const whole = /^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00Z` : text
    return Temporal.Instant.from(whole)
  } catch {
    throw new InvalidArgumentError('Write an instant with its zone, such as 2024-04-23T12:00:00Z.')
  }
}

export function id(text: string): number {
  const number = Number(text.replace(/^#/, ''))
  if (Number.isSafeInteger(number) && number > 0 && number < 2 ** 31) return number
  throw new InvalidArgumentError(
    'Give the number that pledgewatch list shows in front of the line.',
  )
}

export function ids(text: string, before: number[] = []): number[] {
  return [...before, ...text.split(',').map(id)]
}

export function words(text: string, before: string[] = []): string[] {
  return [...before, text]
}

/** One of the given words; underscores may be typed as dashes or spaces. */
export function oneOf<T extends string>(choices: readonly T[]): (text: string) => T {
  return (text) => {
    const plain = text.toLowerCase().replace(/[\s-]+/g, '_')
    const found = choices.find((choice) => choice === plain)
    if (found) return found
    throw new InvalidArgumentError(`Choose one of: ${choices.join(', ')}.`)
  }
}

/** A span such as 30d, 2w or 3m, in days (a month counts 30). */
export function span(text: string): number {
  const match = /^(\d{1,4})([dwm]?)$/.exec(text)
  if (!match)
    throw new InvalidArgumentError('Write a number of days, weeks or months: 30d, 2w, 1m.')
  const unit = match[2] === 'w' ? 7 : match[2] === 'm' ? 30 : 1
  return Number(match[1]) * unit
}

/** Who acts: nobody by name from a terminal, unless `--as` names a person. */
export async function actorOf(
  app: App,
  io: CommandIo,
  as: string | undefined,
): Promise<{ personId: number | null; channel: Channel; request: string | null }> {
  if (!as) return { personId: null, channel: 'cli', request: io.requestId }
  const person = await personByAddress(app.db, as, app.settings)
  if (person) return { personId: person.id, channel: 'cli', request: io.requestId }
  throw new PledgeError(
    'not_found',
    `There is no person ${as}.`,
    'pledgewatch person list shows them.',
  )
}

/** Today in the configured zone. */
export function todayOf(app: App, now: Temporal.Instant = app.clock()): Day {
  return now.toZonedDateTimeISO(app.settings.zone).toPlainDate().toString()
}

/** An IANA zone name. */
export function zone(name: string): string {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return name
  } catch {
    throw new InvalidArgumentError('Use a zone name such as Europe/Moscow.')
  }
}

/** A local hour, 0 to 23. */
export function hour(text: string): number {
  const number = Number(text)
  if (/^\d{1,2}$/.test(text) && number <= 23) return number
  throw new InvalidArgumentError('Give an hour from 0 to 23.')
}

import { Temporal } from 'temporal-polyfill'
import type { CommandContext } from '../command.js'

/** A step of the demonstration begins. */
export function heading({ print }: CommandContext, words: string): void {
  print(`\n${words}\n${'-'.repeat(Math.min(words.length, 78))}`)
}

/** Morning of a day, in UTC, when the demo person reads mail. */
export function morning(day: string): Temporal.Instant {
  return Temporal.Instant.from(`${day}T08:00Z`)
}

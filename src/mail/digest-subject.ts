import { shortDay } from '../domain/words.js'
import { isQuiet } from './digest-sections.js'
import { quietWords } from './digest-words.js'
import type { DigestData, DueParts } from './types.js'

/** Leads with what is pressing: "3 past due, 2 due this week: digest of 29 Apr 2024". */
export function digestSubject(data: DigestData): string {
  if (isQuiet(data)) return quietWords(data)
  const size = (parts: DueParts) => parts.exact.length + parts.approximate.length
  const counts: Array<[number, string]> = [
    [data.pastDueTotal, 'past due'],
    [size(data.dueThisWeek), 'due this week'],
    [size(data.dueWithin30), 'due within 30 days'],
    [data.moved.length, data.moved.length === 1 ? 'date moved' : 'dates moved'],
    [data.verdicts.length, data.verdicts.length === 1 ? 'verdict' : 'verdicts'],
    [data.waiting?.candidates ?? 0, 'to review'],
    [data.waiting?.undeliverable ?? 0, 'not deliverable'],
    [data.waiting?.unfollowed ?? 0, 'not followed'],
    [data.openWindows.length, data.openWindows.length === 1 ? 'window open' : 'windows open'],
  ]
  const told = counts.filter(([count]) => count > 0).slice(0, 3)
  return `${told.map(([count, words]) => `${count} ${words}`).join(', ')}: digest of ${shortDay(data.today)}`
}

import { itemWords, PRESSING } from './item-words.js'
import type { ReminderData, ReminderItem } from './types.js'

/** Past due before coming due before the rest; the earlier deadline first. */
export function mostPressingFirst({ items, today }: ReminderData): ReminderItem[] {
  const rank = ({ line, milestone }: ReminderItem) =>
    PRESSING.indexOf(itemWords(line, milestone, today).pressing)
  const deadline = ({ line }: ReminderItem) => line.due?.until ?? '9999'
  return [...items].sort(
    (a, b) => rank(a) - rank(b) || deadline(a).localeCompare(deadline(b)) || a.line.id - b.line.id,
  )
}

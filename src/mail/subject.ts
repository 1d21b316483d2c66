import { countWords } from '../domain/words.js'
import { itemWords } from './item-words.js'
import { shorten } from './plain.js'
import { PRESSING, pressingOf } from './pressing.js'
import type { ReminderData } from './types.js'

const LONGEST = 78
/** A title keeps so much of itself, however long the lead. */
const LEAST_TITLE = 40

/** Leads with what is new, because people scan subjects: "Due in 7 days: Hold the first …". */
export function reminderSubject(data: ReminderData): string {
  const [first, second] = [...data.items, ...data.rest]
  if (first === undefined) return backlogSubject(data)
  if (second !== undefined) return severalSubject(data)
  return leadAndTitle(itemWords(first.line, first.milestone, data.today).subject, first.line.title)
}

/** "Lead: title", the title shortened at a word. */
export function leadAndTitle(lead: string, title: string): string {
  return `${lead}: ${shorten(title, Math.max(LEAST_TITLE, LONGEST - lead.length - 2))}`
}

function backlogSubject(data: ReminderData): string {
  const [only] = data.backlog
  const count = data.backlog.length + data.backlogMore
  if (only !== undefined && count === 1) {
    return leadAndTitle('Already past due when added', only.line.title)
  }
  return `${count} were already past due when added`
}

function severalSubject(data: ReminderData): string {
  const items = [...data.items, ...data.rest]
  const each = items.map((item) => pressingOf(item, data.today))
  const told = PRESSING.flatMap((words) => {
    const many = each.filter((one) => one === words).length
    return many === 0 ? [] : [`${many} ${words}`]
  })
  const lead = `${countWords(items.length, 'commitment')} need a look`
  return told.length > 1
    ? `${lead}: ${told.join(', ')}`
    : `${lead}, ${told.join('').replace(/^\d+/, 'all')}`
}

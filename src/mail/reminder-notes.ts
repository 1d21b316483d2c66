import type { Window } from '../domain/window.js'
import { countWords, partyWords, windowWords } from '../domain/words.js'
import { itemWords } from './item-words.js'
import { plain } from './plain.js'
import type { ReminderData, Why } from './types.js'
import type { NoteView, SectionView } from './view.js'

/** Of what was over before it was added, so many are named. */
export const BACKLOG_NAMED = 10
const LISTED = 80

const REASONS: Record<Why, (which: string) => string> = {
  follower: (which) => `You follow ${which}.`,
  subscription: (which) => `You subscribe to ${which}.`,
  keeper: (which) => `You keep the register, and nobody else would hear about ${which}.`,
}

/** What was over before it was added, told once; null when there is nothing of the kind. */
export function backlogSection(data: ReminderData): SectionView | null {
  const { backlog, backlogMore: more, links } = data
  if (backlog.length === 0) return null
  const count = backlog.length + more
  const entries = backlog.map(({ line, link }) => ({
    title: plain(line.title),
    href: link,
    facts: [plain(`Promised by ${partyWords(line.committedBy)}, ${dueWords(line.due)}`)],
  }))
  const all =
    more > 0 ? `The other ${more} are on the Overdue page` : 'All of them on the Overdue page'
  const verb = count === 1 ? 'was' : 'were'
  return {
    heading: `${count} ${verb} already past due when added`,
    tone: 'past',
    groups: [{ heading: null, entries }],
    after: [{ words: all, href: links.overdue }],
  }
}

/** The items that are too many to be told in full; null when there are none. */
export function restSection(data: ReminderData): SectionView | null {
  const { rest } = data
  if (rest.length === 0) return null
  const entries = rest.slice(0, LISTED).map(({ line, milestone, link }) => ({
    title: plain(line.title),
    href: link,
    facts: [plain(itemWords(line, milestone, data.today).heading)],
  }))
  const more = rest.length - entries.length
  const words = more > 0 ? `The other ${more} are in the register` : 'All of them in the register'
  return {
    heading: `${rest.length} more`,
    tone: 'plain',
    groups: [{ heading: null, entries }],
    after: [{ words, href: data.links.register }],
  }
}

const dueWords = (due: Window | null) => (due === null ? 'no date' : `due ${windowWords(due)}`)

/** Why this person hears of it, what the links are, and how to stop. */
export function footNotes(data: ReminderData): NoteView[] {
  const { links, items, rest, backlog } = data
  const only = items.length === 1 && rest.length + backlog.length === 0 ? items[0] : undefined
  const address = data.person.address ?? 'you'
  const share = 'Links act as you; to share it, forward the report instead'
  const forward = {
    words: `${reasons(data)} ${share}`.trim(),
    link: { on: 'report', href: links.report },
  }
  const all = `Stop all mails to ${address}`
  if (!only) return [[forward], [{ words: all, link: { on: all, href: links.stopAll } }]]
  const here = 'about this commitment'
  const stop = {
    words: `Stop mails to ${address} ${here}`,
    link: { on: here, href: only.links.stopThis },
  }
  return [[forward], [stop, { words: 'about all', link: { on: 'about all', href: links.stopAll } }]]
}

function reasons(data: ReminderData): string {
  const whys: Why[] = ['follower', 'subscription', 'keeper']
  return whys
    .map((why) => {
      const numbers = data.items.flatMap((item, i) => (item.why === why ? [`${i + 1}`] : []))
      const further = data.rest.filter((item) => item.why === why).length
      if (numbers.length + further === 0) return ''
      return REASONS[why](whichWords(numbers, further, data.items.length + data.rest.length))
    })
    .filter((sentence) => sentence !== '')
    .join(' ')
}

/** The items of a list have no numbers. */
function whichWords(numbers: string[], further: number, items: number): string {
  if (items === 1) return 'this commitment'
  if (numbers.length + further === items) return `these ${countWords(items, 'commitment')}`
  return partyWords(further === 0 ? numbers : [...numbers, `${further} further down`])
}

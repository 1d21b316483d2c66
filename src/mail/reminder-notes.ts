import type { Window } from '../domain/window.js'
import { countWords, partyWords, windowWords } from '../domain/words.js'
import { itemWords } from './item-words.js'
import { plain } from './plain.js'
import type { ReminderData, Why } from './types.js'
import type { NoteView, SectionView } from './view.js'

const SHOWN = 10
/** Items told in full; whoever has more is helped by the list, not by a mail without an end. */
export const IN_FULL = 20
const LISTED = 80

const REASONS: Record<Why, (which: string) => string> = {
  follower: (which) => `You follow ${which}.`,
  subscription: (which) => `You subscribe to ${which}.`,
  keeper: (which) => `You keep the register, and nobody else would hear about ${which}.`,
}

/** What was over before it was added, told once; null when there is nothing of the kind. */
export function backlogSection(data: ReminderData): SectionView | null {
  const { backlog, links } = data
  if (backlog.length === 0) return null
  const shown = backlog.slice(0, SHOWN)
  const more = backlog.length - shown.length
  const entries = shown.map(({ line, link }) => ({
    title: plain(line.title),
    href: link,
    facts: [plain(`Promised by ${partyWords(line.committedBy)}, ${dueWords(line.due)}`)],
  }))
  const all =
    more > 0 ? `The other ${more} are on the Overdue page` : 'All of them on the Overdue page'
  const verb = backlog.length === 1 ? 'was' : 'were'
  return {
    heading: `${backlog.length} ${verb} already past due when added`,
    tone: 'past',
    groups: [{ heading: null, entries }],
    after: [{ words: all, href: links.overdue }],
  }
}

/** The items that are too many to be told in full; null when there are none. */
export function restSection(data: ReminderData): SectionView | null {
  const rest = data.items.slice(IN_FULL)
  if (rest.length === 0) return null
  const entries = rest.slice(0, LISTED).map(({ line, milestone, links }) => ({
    title: plain(line.title),
    href: links.open,
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
  const { links, items } = data
  const only = items.length === 1 && data.backlog.length === 0 ? items[0] : undefined
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
      if (numbers.length === 0) return ''
      return REASONS[why](whichWords(numbers, data.items.length))
    })
    .filter((sentence) => sentence !== '')
    .join(' ')
}

function whichWords(numbers: string[], items: number): string {
  if (items === 1) return 'this commitment'
  if (numbers.length === items) return `these ${countWords(items, 'commitment')}`
  return partyWords(numbers)
}

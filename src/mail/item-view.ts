import { longDay } from '../domain/calendar.js'
import { momentWords } from '../domain/moment.js'
import type { RegisterLine } from '../domain/register.js'
import type { Day } from '../domain/window.js'
import { dayWords, partyWords, windowWords } from '../domain/words.js'
import { itemWords } from './item-words.js'
import { plain } from './plain.js'
import type { ReminderItem } from './types.js'
import type { ItemView, LinkView } from './view.js'

/** `number` is null when the mail is about one commitment only. */
export function itemView(item: ReminderItem, number: number | null, today: Day): ItemView {
  const { line, milestone } = item
  const words = itemWords(line, milestone, today)
  return {
    number,
    tone: words.tone,
    heading: plain(words.heading),
    title: plain(line.title),
    promise: promiseWords(line).map(plain),
    quote: line.origin === null ? null : plain(line.origin.quote),
    cite: plain(citeWords(line)),
    notes: noteWords(line, today).map(plain),
    links: itemLinkViews(item),
    stop: number === null ? null : { words: 'Stop mails on this one', href: item.links.stopThis },
  }
}

/** "Promised by Russia and Mali", and to whom, and what counts as done. */
export function promiseWords(line: RegisterLine): string[] {
  const to = line.owedTo.length === 0 ? '' : ` to ${partyWords(line.owedTo)}`
  const words = [`Promised by ${partyWords(line.committedBy)}${to}`]
  return line.criterion ? [...words, `Counts as done when ${line.criterion}`] : words
}

/** Who said it where and when. */
export function citeWords(line: RegisterLine): string {
  const origin = line.origin
  if (origin === null) return 'Added by hand, without a source'
  const said = [origin.speaker ?? origin.title, origin.place, longDay(origin.said)]
  const parts = [...said, momentWords(origin)]
  return parts.filter((part) => part !== null && part !== '').join(', ')
}

function noteWords(line: RegisterLine, today: Day): string[] {
  return [readAs(line), ...taken(line), movedWords(line), lastCheckedWords(line, today)].filter(
    (note) => note !== '',
  )
}

/** How the date follows from the words. */
export function readAs(line: RegisterLine): string {
  const basis = line.due?.basis || line.checkBack?.basis || line.recurrence?.basis || ''
  // Some bases begin with these words themselves.
  if (basis !== '') return `Read as: ${basis.replace(/^read as:\s*/i, '')}`
  if (line.anchor !== null)
    return `Read as: ${line.anchor.relation} ${line.anchor.event}, whose date is not known yet`
  return line.due === null ? '' : `Date: ${windowWords(line.due)}`
}

function taken(line: RegisterLine): string[] {
  const assumptions = line.due?.assumptions ?? []
  const sentences = assumptions.map((one) => (/[.!?]$/.test(one) ? one : `${one}.`))
  return sentences.length === 0 ? [] : [`Assumed: ${sentences.join(' ')}`]
}

/** First and current date once they differ; empty when nothing moved. */
export function movedWords(line: RegisterLine): string {
  if (line.moves === 0) return ''
  const first = line.firstDue ? windowWords({ ...line.firstDue, text: '' }) : 'none'
  const times = ['once', 'twice'][line.moves - 1] ?? `${line.moves} times`
  const now = line.due === null ? 'none' : windowWords(line.due)
  return `First date: ${first}; moved ${times}, now ${now}`
}

export function lastCheckedWords(line: RegisterLine, today: Day): string {
  return line.lastChecked === null
    ? 'Last checked: never'
    : `Last checked: ${dayWords(line.lastChecked, today)}, nothing found`
}

function itemLinkViews({ links }: ReminderItem): LinkView[] {
  const all = [
    { words: 'Done', href: links.done },
    { words: 'Date moved', href: links.moved },
    { words: 'Checked, nothing found', href: links.checked },
    { words: 'Remind me on …', href: links.remind },
    { words: 'Open', href: links.open },
  ]
  return all.flatMap(({ words, href }) => (href === null ? [] : [{ words, href }]))
}

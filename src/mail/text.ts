import {
  type EntryView,
  type ItemView,
  type LinkView,
  type NoteView,
  quoted,
  type SectionView,
} from './view.js'
import { wrap } from './wrap.js'

/** Paragraphs of a text part, one empty line between them; empty ones are left out. */
export function paragraphs(parts: ReadonlyArray<string | null>): string {
  return `${parts.filter((part) => part !== null && part !== '').join('\n\n')}\n`
}

/** Links under each other, addresses aligned. */
export function linkColumn(links: readonly LinkView[], indent = ''): string {
  const widest = Math.max(...links.map((link) => link.words.length)) + 3
  return links.map((link) => `${indent}${`${link.words}:`.padEnd(widest)}${link.href}`).join('\n')
}

/** Each phrase with its address after it, which stays on the line, however long. */
export function noteText(note: NoteView): string {
  return note
    .map(({ words, link }) => (link ? `${wrap(`${words}:`)} ${link.href}` : wrap(words)))
    .join('\n')
}

/** One commitment: heading, promise, quote, how it was read, and what can be done. */
export function itemText(item: ItemView): string {
  const heading = item.number === null ? item.heading : `${item.number}. ${item.heading}`
  const block = (lines: readonly string[]) => lines.map((line) => wrap(line, '  ')).join('\n')
  const quote = item.quote === null ? [] : [quoted(item.quote, 'straight')]
  return [
    wrap(heading, '', '   '),
    block([item.title, ...item.promise]),
    block([...quote, item.cite, ...item.notes]),
    linkColumn(item.stop === null ? item.links : [...item.links, item.stop]),
  ].join('\n\n')
}

export function sectionText(section: SectionView): string {
  const groups = section.groups.map((group) =>
    [group.heading, ...group.entries.map(entryText)].filter((part) => part !== null).join('\n\n'),
  )
  const after = section.after.map((link) => `${link.words}: ${link.href}`).join('\n')
  const rule = '-'.repeat(Math.min(section.heading.length, 76))
  return [`${section.heading}\n${rule}`, ...groups, after].filter((p) => p !== '').join('\n\n')
}

export function entryText(entry: EntryView): string {
  const lines = [
    wrap(entry.title, '  '),
    ...entry.facts.map((fact) => wrap(fact, '  ')),
    entry.quote ? wrap(quoted(entry.quote, 'straight'), '  ') : '',
    entry.href === null ? '' : `  ${entry.href}`,
    ...(entry.links ?? []).map((link) => `  ${link.words}: ${link.href}`),
  ]
  return lines.filter((line) => line !== '').join('\n')
}

import { type Moment, momentWords } from '../domain/moment.js'
import { RULES, readerWords } from '../domain/reader.js'
import type { RegisterLine } from '../domain/register.js'
import { sureWords } from '../domain/sureness.js'
import type { Day } from '../domain/window.js'
import {
  capital,
  completionWords,
  partyWords,
  scheduleWords,
  windowWords,
} from '../domain/words.js'

const NARROWEST = 40
const WIDEST = 100

/** Width that text is set to: the terminal's, within what reads well. */
export function widthOf(columns: number): number {
  return Math.max(NARROWEST, Math.min(columns || 80, WIDEST))
}

/** Breaks text at spaces; every line begins with `indent` blanks, the first with `head` instead. */
export function wrap(text: string, width: number, indent = 0, head = ' '.repeat(indent)): string {
  const lines: string[] = []
  let current = head
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const empty = current.trim() === '' || current === head
    const next = empty ? current + word : `${current} ${word}`
    if (next.length > width && !empty) {
      lines.push(current)
      current = ' '.repeat(indent) + word
    } else current = next
  }
  return [...lines, current].join('\n')
}

/** A register line in a list: number and title, then who, when and how it stands. */
export function listItem(line: RegisterLine, today: Day, width: number): string {
  const head = `${String(line.id).padStart(4)}  `
  const stands = line.review === 'accepted' ? standing(line, today) : line.review
  const when = whenWords(line)
  const facts = [partyWords(line.committedBy), stands.includes(when) ? '' : when, stands]
  return [
    wrap(line.title, width, head.length, head),
    wrap(facts.filter((fact) => fact !== '').join(' · '), width, head.length),
  ].join('\n')
}

/** A candidate as ingest and review show it: window with its why, then the exact quote. */
export function candidateItem(
  line: RegisterLine,
  width: number,
  /** Whether a second reader read along, so that what the rules alone found is said too. */
  withReader = line.reader !== RULES,
): string {
  const head = `${String(line.id).padStart(4)}  `
  const sure = line.confidence === null ? '' : ` · ${sureWords(line.confidence)}`
  const parts = [
    wrap(line.title, width, head.length, head),
    wrap(`${partyWords(line.committedBy)} · ${whenWords(line)}${sure}`, width, head.length),
  ]
  if (withReader) parts.push(wrap(`${capital(readerWords(line.reader))}.`, width, head.length))
  const why = line.due?.basis ?? line.checkBack?.basis ?? line.recurrence?.basis
  if (why) parts.push(wrap(why, width, head.length))
  for (const assumption of line.due?.assumptions ?? []) {
    parts.push(wrap(`Assumed: ${assumption}`, width, head.length))
  }
  if (line.origin) {
    const { speaker } = line.origin
    const who = speaker === null ? '' : ` ${speaker}`
    parts.push(wrap(`${placedQuote(line.origin)}${who}`, width, head.length + 2))
  }
  return parts.join('\n')
}

/** The quote, with page or moment where there is one: “…” (page 4). */
export function placedQuote(origin: Moment & { quote: string }): string {
  const where = momentWords(origin)
  return `“${origin.quote}”${where === null ? '' : ` (${where})`}`
}

/** The date of a line in words, also where it has none. */
export function whenWords(line: RegisterLine): string {
  if (line.due) return windowWords(line.due)
  if (line.checkBack) return `${line.checkBack.text} (look again ${line.checkBack.on})`
  if (line.anchor) return `${line.anchor.text} (no date yet)`
  if (line.recurrence) return line.recurrence.text
  return line.kind === 'ongoing' ? 'ongoing' : 'no date'
}

function standing(line: RegisterLine, today: Day): string {
  const how = line.completion === 'not_assessed' ? '' : completionWords(line.completion)
  const when = line.closed ? '' : scheduleWords(line, today)
  return [how, when].filter((part) => part !== '').join(' · ')
}

/** `1 commitment`, `3 commitments`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

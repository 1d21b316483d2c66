import { joinLines, vocabularyOf } from './pdf-hyphen.js'
import type { Line } from './pdf-lines.js'
import { type Paragraph, paragraphsOf, wordsOf } from './pdf-paragraphs.js'
import type { Mark } from './types.js'

/** Letters this much smaller than the body's at the foot of a page are notes. */
const NOTE_SIZE = 0.93
const NOTE = /^(?:\d{1,3}|[*†‡§]|\[\d{1,3}\])/

/** The words of all lines, with a mark where each page begins; notes come after what they interrupt. */
export function textOf(lines: readonly Line[]): { text: string; marks: Mark[] } {
  const notes = notesOf(lines)
  const body = paragraphsOf(lines.filter((line) => !notes.has(line)))
  const paragraphs = inserted(body, paragraphsOf([...notes]))
  const known = vocabularyOf(lines.map((line) => line.text))
  const marks: Mark[] = []
  let text = ''
  let before: Paragraph | undefined
  for (const paragraph of paragraphs) {
    if (before) text += before.kind !== 'prose' && before.kind === paragraph.kind ? '\n' : '\n\n'
    let own = ''
    for (const line of paragraph.lines) {
      const words = wordsOf(line, own === '' ? paragraph.kind : 'prose')
      own = own === '' ? words : joinLines(own, words, known)
      mark(marks, text.length + own.length - words.length, line.page)
    }
    text += own
    before = paragraph
  }
  return { text: text === '' ? '' : `${text}\n`, marks }
}

function mark(marks: Mark[], start: number, page: number): void {
  if (marks.at(-1)?.page !== page) marks.push({ start, page, atMs: null })
}

function notesOf(lines: readonly Line[]): ReadonlySet<Line> {
  const least = bodySize(lines) * NOTE_SIZE
  const notes = new Set<Line>()
  for (const page of new Set(lines.map((line) => line.page))) {
    const small: Line[] = []
    const mine = lines.filter((line) => line.page === page)
    for (const line of mine.toReversed()) {
      if (line.size > least) break
      small.unshift(line)
    }
    const first = small.findIndex((line) => NOTE.test(line.text))
    if (first >= 0) for (const line of small.slice(first)) notes.add(line)
  }
  return notes
}

/** The size in which most letters are set. */
function bodySize(lines: readonly Line[]): number {
  const letters = new Map<number, number>()
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length)
  }
  return [...letters].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

/** Each page's notes behind the paragraph that ends on or reaches beyond it. */
function inserted(body: readonly Paragraph[], notes: readonly Paragraph[]): Paragraph[] {
  const pageOf = (paragraph: Paragraph | undefined) => paragraph?.lines[0]?.page ?? 0
  const left = [...notes]
  const all: Paragraph[] = []
  for (const [i, paragraph] of body.entries()) {
    all.push(paragraph)
    const next = body[i + 1]
    while (left.length > 0 && (!next || pageOf(next) > pageOf(left[0]))) {
      const note = left.shift()
      if (note) all.push(note)
    }
  }
  return [...all, ...left]
}

import { isTorn } from './pdf-hyphen.js'
import type { Line } from './pdf-lines.js'

export interface Paragraph {
  kind: 'prose' | 'item' | 'row'
  lines: Line[]
}

const BULLET = /^(?:[•–—-]|o)\s+(?=\S)/
const NUMBERED = /^\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]\s+(?=\S)/
const ENDED = /[.!?:;…]["'”’)\]]*$/
const SMALL = /^\p{Ll}/u
/** Sizes of one paragraph differ by less. */
const OTHER_SIZE = 0.12
/** In parts of the usual distance of two lines. */
const WIDE = 1.3
/** In parts of the size of the letters. */
const INDENT = 0.8

/** Lines in reading order as paragraphs, list items and rows of tables, over columns and pages. */
export function paragraphsOf(lines: readonly Line[]): Paragraph[] {
  const paragraphs: Paragraph[] = []
  const leading = leadingOf(lines)
  for (const line of lines) {
    const open = paragraphs.at(-1)
    if (open && goesOn(open, line, leading)) open.lines.push(line)
    else paragraphs.push({ kind: kindOf(open, line), lines: [line] })
  }
  return paragraphs
}

/** The words of a line; a list's sign becomes a dash. */
export const wordsOf = ({ text }: Line, kind: Paragraph['kind']): string =>
  kind === 'item' ? text.replace(BULLET, '- ') : text

function kindOf(before: Paragraph | undefined, line: Line): Paragraph['kind'] {
  if (line.text.includes(' | ')) return 'row'
  return isItem(before, line) ? 'item' : 'prose'
}

/** A number may also stand at the beginning of a line by chance, amid a sentence. */
function isItem(before: Paragraph | undefined, line: Line): boolean {
  if (BULLET.test(line.text)) return true
  const last = before?.lines.at(-1)
  if (!NUMBERED.test(line.text)) return false
  return !last || ENDED.test(last.text) || before?.kind === 'item' || isShort(last, line)
}

function goesOn({ kind, lines }: Paragraph, line: Line, leading: number): boolean {
  const [first, last] = [lines[0], lines.at(-1)]
  if (!first || !last || kind === 'row' || line.text.includes(' | ')) return false
  if (Math.abs(line.size / last.size - 1) > OTHER_SIZE) return false
  if (isItem({ kind, lines }, line)) return false
  if (line.page !== last.page || line.column !== last.column) return isTakenUp(last, line)
  if (line.y - last.y > leading * last.size * WIDE) return false
  const indented = isIndented(kind, lines, line)
  if (isTorn(last.text)) return true
  if (SMALL.test(line.text)) return !isShort(last, line) || isNarrow(lines, line)
  return !indented && !isShort(last, line)
}

/** At the head of the next column or page. */
function isTakenUp(last: Line, line: Line): boolean {
  if (isTorn(last.text) || SMALL.test(line.text)) return true
  if (ENDED.test(last.text) || isShort(last, line)) return false
  return line.x0 - line.left < line.size * INDENT
}

/** Set further in than the lines before, as a first line is. */
function isIndented(kind: Paragraph['kind'], lines: readonly Line[], line: Line): boolean {
  const last = lines.at(-1)
  if (!last || (isCentred(last) && isCentred(line))) return false
  // The lines of an item hang under its words.
  if (kind === 'item' && lines.length === 1) return line.x0 - last.x0 > line.size * 4
  return line.x0 - last.x0 > line.size * INDENT
}

/** The next word would have had room: the line was ended on purpose. */
function isShort(last: Line, next: Line): boolean {
  const word = /^\S+/.exec(next.text)?.[0].length ?? 0
  const width = ((next.x1 - next.x0) * (word + 1)) / Math.max(1, next.text.length)
  const room = isCentred(last) ? last.right - last.left - (last.x1 - last.x0) : last.right - last.x1
  return room - width > last.size * 0.8
}

/** A sentence that goes on in lines set short one like the other: beside a picture, or a heading. */
function isNarrow(lines: readonly Line[], line: Line): boolean {
  const [before, last] = lines.slice(-2).length === 2 ? lines.slice(-2) : [undefined, lines[0]]
  if (!last || ENDED.test(last.text)) return false
  const like = (other: Line | undefined) =>
    other !== undefined && Math.abs(other.x1 - last.x1) < last.size * 1.5
  return like(before) || like(line) || (isCentred(last) && isCentred(line))
}

function isCentred({ x0, x1, left, right, size }: Line): boolean {
  return x0 - left > size && Math.abs(x0 - left - (right - x1)) < size
}

/** The usual distance of two lines in parts of the size of the letters. */
function leadingOf(lines: readonly Line[]): number {
  const steps = lines.flatMap((line, i) => {
    const before = lines[i - 1]
    if (before?.column !== line.column || Math.abs(before.size - line.size) > 0.5) return []
    const step = (line.y - before.y) / line.size
    return step > 0.8 && step < 4 ? [step] : []
  })
  const sorted = steps.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length * 0.4)] ?? 1.25
}

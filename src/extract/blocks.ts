import { opensTurn } from './speaker-label.js'

export interface Block {
  start: number
  end: number
}

export const ITEM = /^\s*(?:[-*•–—]|\(?\d{1,2}[.)]|\(?[a-z]\))\s+/
export const NOTE =
  /^\s*(?:[([*][^\])]*[\])*]\s*|\d{1,2}[:.]\d{2}\s*(?:[AP]\.?M\.?)?\s*[A-Z]{2,4}|END\b.{0,40}|\*\s*\*\s*\*|#+)\s*$/

/** Runs of lines that belong together: blank lines part them, and so do closed lines of prose. */
export function splitBlocks(flat: string): Block[] {
  const blocks: Block[] = []
  let open: Block | null = null
  for (const line of linesOf(flat)) {
    if (!flat.slice(line.start, line.end).trim()) {
      open = null
    } else if (open && continues(flat, open, line)) {
      open.end = line.end
    } else {
      open = { ...line }
      blocks.push(open)
    }
  }
  return blocks
}

function linesOf(flat: string): Block[] {
  const lines: Block[] = []
  let start = 0
  for (const part of flat.split('\n')) {
    lines.push({ start, end: start + part.replace(/\r$/, '').length })
    start += part.length + 1
  }
  return lines
}

/** Hard-wrapped text: the line before is of wrapping length and does not close a sentence. */
function continues(flat: string, open: Block, line: Block): boolean {
  const next = flat.slice(line.start, line.end)
  if (ITEM.test(next) || NOTE.test(next) || opensTurn(next)) return false
  const before = flat.slice(flat.lastIndexOf('\n', open.end - 1) + 1, open.end)
  const wrapped = before.length >= 45 && before.length <= 120
  if (/^\s*\p{Ll}/u.test(next)) return true
  return wrapped && !(next.length > 160)
}

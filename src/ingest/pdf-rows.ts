import type { Piece } from './pdf-piece.js'

/** Pieces that stand on one line across the page, from left to right. */
export interface Row {
  y: number
  /** Of its largest letters. */
  size: number
  pieces: Piece[]
}

/** Part of the size by which raised and lowered signs leave the line. */
const OFF_LINE = 0.45
/** A space between words in parts of the size. */
const SPACE = 0.15

/** Rows from top to bottom. */
export function rowsOf(pieces: readonly Piece[]): Row[] {
  const rows: Row[] = []
  for (const piece of pieces.toSorted((a, b) => a.y - b.y || a.x0 - b.x0)) {
    const row = rows.at(-1)
    if (row && isOn(row, piece)) {
      row.pieces.push(piece)
      // The line is where the largest letters stand.
      if (piece.size > row.size * 1.15) row.y = piece.y
      row.size = Math.max(row.size, piece.size)
    } else rows.push({ y: piece.y, size: piece.size, pieces: [piece] })
  }
  for (const row of rows) row.pieces.sort((a, b) => a.x0 - b.x0)
  return rows
}

function isOn(row: Row, piece: Piece): boolean {
  const same = Math.abs(piece.size - row.size) < row.size * 0.2
  const reach = same ? 0.3 : OFF_LINE
  return piece.y - row.y < Math.max(row.size, piece.size) * reach
}

/** The words of a row, with bars between the cells of a table. */
export function rowText({ pieces, size, y }: Row): string {
  let text = ''
  let before: Piece | undefined
  for (const piece of pieces) {
    if (before && isNoteMark(piece, text, { size, y })) continue
    if (before) text += between(before, piece, size)
    text += piece.text
    before = piece
  }
  return text.replace(/\s+/g, ' ').trim()
}

/** The number of a footnote, raised behind a word. */
function isNoteMark(piece: Piece, before: string, row: Pick<Row, 'size' | 'y'>): boolean {
  if (piece.size > row.size * 0.8 || row.y - piece.y < row.size * 0.15) return false
  return /^\d{1,3}(?:[,–-]\s?\d{1,3})*$/.test(piece.text) && !/(?:^|[\s\d])[kc]?m$/.test(before)
}

function between(before: Piece, piece: Piece, size: number): string {
  const gap = piece.x0 - before.x1
  if (piece.cell) return ' | '
  // The next line of a cell.
  if (gap < -size) return ' '
  return gap > size * SPACE || (piece.spaced && gap > -size * SPACE) ? ' ' : ''
}

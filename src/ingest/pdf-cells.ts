import type { Piece } from './pdf-piece.js'
import type { Row } from './pdf-rows.js'

/** A gap that parts cells, in parts of the size. */
const TAB = 2.2
/** Points by which the lines of a cell may begin apart. */
const ALIGNED = 3
/** Two lines of a cell in parts of the size of the letters. */
const CLOSE = 1.6
/** A gap of this part of the size parts cells where a row nearby begins one at the same place. */
const NARROW = 0.8
const NEARBY = 4
/** More lines under each other are a column of prose that something stood beside. */
const MOST_LINES = 8

/**
 * Rows with the pieces marked that begin a further cell, and with the further lines of cells taken
 * in, where these hang under a cell.
 */
export function withCells(plain: readonly Row[]): Row[] {
  const rows = marked(plain)
  const out: Row[] = []
  for (let at = 0; at < rows.length; ) {
    const hanging = hangingUnder(rows, at)
    out.push(...(hanging.length > 0 ? together(rows[at], hanging) : rows.slice(at, at + 1)))
    at += 1 + hanging.length
  }
  return out
}

function marked(rows: readonly Row[]): Row[] {
  const starts = rows.map((row) => startsIn(row, () => false))
  return rows.map((row, at) => {
    const near = starts.slice(Math.max(0, at - NEARBY), at + NEARBY + 1).flat()
    const mine = new Set(
      startsIn(row, ({ x0 }) => near.some((other) => Math.abs(other.x0 - x0) <= ALIGNED)),
    )
    return {
      ...row,
      pieces: row.pieces.map((one) => (mine.has(one) ? { ...one, cell: true } : one)),
    }
  })
}

/** What a list's sign or a speaker's label stands before is no cell. */
const SIGN = /^(?:[•–—-]|o|\(?\w{1,4}[.)]|.*:)$/

function startsIn({ pieces, size }: Row, isAligned: (piece: Piece) => boolean): Piece[] {
  return pieces.filter((piece, i) => {
    const before = pieces[i - 1]
    if (!before || (i === 1 && SIGN.test(before.text))) return false
    const gap = piece.x0 - before.x1
    return gap > size * TAB || (gap > size * NARROW && isAligned(piece))
  })
}

/** The rows after that at `at` whose every cell stands under one of its cells. */
function hangingUnder(rows: readonly Row[], at: number): Row[] {
  const [first, ...after] = rows.slice(at)
  const cells = first ? cellsOf(first) : []
  if (!first || cells.length < 2) return []
  let y = first.y
  const end = after.findIndex((row) => {
    const own = cellsOf(row)
    const close = row.y - y < row.size * CLOSE
    y = row.y
    return !close || own.length >= cells.length || !own.every((cell) => isUnder(cells, cell))
  })
  const hanging = end < 0 ? after : after.slice(0, end)
  return hanging.length > MOST_LINES ? [] : hanging
}

function together(row: Row | undefined, hanging: readonly Row[]): Row[] {
  if (!row) return []
  const cells = cellsOf(row)
  const more = hanging.flatMap(cellsOf)
  const pieces = cells.flatMap((cell, i) => {
    const whole = [cell, ...more.filter((one) => startsAt(cell, one))].flat()
    return whole.map((piece, j) => ({ ...piece, cell: i > 0 && j === 0 }))
  })
  return [{ ...row, pieces }]
}

const isUnder = (cells: ReadonlyArray<readonly Piece[]>, cell: readonly Piece[]): boolean =>
  cells.some((above) => startsAt(above, cell))

const startsAt = (above: readonly Piece[], cell: readonly Piece[]): boolean =>
  Math.abs((above[0]?.x0 ?? 0) - (cell[0]?.x0 ?? 0)) <= ALIGNED

function cellsOf({ pieces }: Row): Piece[][] {
  const cells: Piece[][] = []
  for (const piece of pieces) {
    if (piece.cell || cells.length === 0) cells.push([piece])
    else cells.at(-1)?.push(piece)
  }
  return cells
}

import type { Piece } from './pdf-piece.js'
import { type Row, TAB } from './pdf-rows.js'

/** Points by which the lines of a cell may begin apart. */
const ALIGNED = 3
/** Two lines of a cell in parts of the size of the letters. */
const CLOSE = 1.6
/** More lines under each other are a column of prose that something stood beside. */
const MOST_LINES = 8

/** Rows of tables with the further lines of their cells taken in, where these hang under a cell. */
export function withWrappedCells(rows: readonly Row[]): Row[] {
  const out: Row[] = []
  for (let at = 0; at < rows.length; ) {
    const hanging = hangingUnder(rows, at)
    out.push(...(hanging.length > 0 ? together(rows[at], hanging) : rows.slice(at, at + 1)))
    at += 1 + hanging.length
  }
  return out
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

/** Pieces parted by wide gaps. */
function cellsOf({ pieces, size }: Row): Piece[][] {
  const cells: Piece[][] = []
  let before: Piece | undefined
  for (const piece of pieces) {
    if (before && piece.x0 - before.x1 <= size * TAB) cells.at(-1)?.push(piece)
    else cells.push([piece])
    before = piece
  }
  return cells
}

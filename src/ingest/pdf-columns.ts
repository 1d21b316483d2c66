import type { Page, Piece } from './pdf-piece.js'
import { type Row, rowsOf } from './pdf-rows.js'

/** Rows that follow each other in one column. */
export interface Stretch {
  rows: Row[]
  /** One of several columns beside each other. */
  narrow: boolean
}

/** Rows with words on both sides of a gutter that make columns of it rather than a table. */
const LEAST_ROWS = 4
/** Part of a column that its usual line fills; cells of a table are shorter. */
const FILLED = 0.55
/** A gutter in parts of the size of the letters. */
const GUTTER = 0.7
/** Deepest nesting: four columns. */
const DEEPEST = 2

/** The stretches of a page in reading order: each column from top to bottom, the left one first. */
export function stretchesOf(page: Pick<Page, 'pieces'>): Stretch[] {
  return split(page.pieces, 0).filter(({ rows }) => rows.length > 0)
}

function split(pieces: readonly Piece[], depth: number): Stretch[] {
  const rows = rowsOf(pieces)
  const gutter = depth < DEEPEST ? gutterOf(rows, depth) : null
  if (gutter === null) return [{ rows, narrow: depth > 0 }]
  return bandsOf(rows, gutter, depth).flatMap(({ rows: band, columns }) => {
    if (!columns) return [{ rows: band, narrow: depth > 0 }]
    const inBand = band.flatMap((row) => row.pieces)
    return [
      ...split(
        inBand.filter((piece) => isLeft(piece, gutter)),
        depth + 1,
      ),
      ...split(
        inBand.filter((piece) => !isLeft(piece, gutter)),
        depth + 1,
      ),
    ]
  })
}

const isLeft = (piece: Piece, gutter: number): boolean => (piece.x0 + piece.x1) / 2 < gutter
const crosses = (row: Row, x: number): boolean => row.pieces.some((p) => p.x0 < x && p.x1 > x)
const hasBoth = (row: Row, x: number): boolean =>
  row.pieces.some((p) => p.x1 <= x) && row.pieces.some((p) => p.x0 >= x)

/** The place that parts most rows into two columns of prose; null where none does. */
function gutterOf(rows: readonly Row[], depth: number): number | null {
  const places = new Set(rows.flatMap(gapsOf))
  let best: { x: number; count: number } | null = null
  for (const x of places) {
    const count = bandsOf(rows, x, depth)
      .filter((band) => band.columns)
      .reduce((sum, band) => sum + band.rows.length, 0)
    if (count > (best?.count ?? 0)) best = { x, count }
  }
  return best?.x ?? null
}

/** Places just before the words behind the wide gaps of a row: columns begin in line. */
function gapsOf({ pieces, size }: Row): number[] {
  return pieces.flatMap((piece, i) => {
    const next = pieces[i + 1]
    if (!next || next.x0 - piece.x1 < size * GUTTER) return []
    return [Math.floor(next.x0 - size * 0.2)]
  })
}

interface Band {
  rows: Row[]
  columns: boolean
}

/** The rows from top to bottom in runs: some parted by the gutter, some across it. */
function bandsOf(rows: readonly Row[], gutter: number, depth: number): Band[] {
  const bands: Band[] = []
  for (const row of rows) {
    const columns = !crosses(row, gutter)
    const last = bands.at(-1)
    if (last?.columns === columns) last.rows.push(row)
    else bands.push({ rows: [row], columns })
  }
  return joined(
    bands.map((band) => ({ ...band, columns: band.columns && isProse(band, gutter, depth) })),
  )
}

/** What turned out to be no columns belongs to the rows around it. */
function joined(bands: readonly Band[]): Band[] {
  const together: Band[] = []
  for (const band of bands) {
    const last = together.at(-1)
    if (last && last.columns === band.columns) last.rows.push(...band.rows)
    else together.push({ ...band, rows: [...band.rows] })
  }
  return together
}

function isProse({ rows }: Band, gutter: number, depth: number): boolean {
  const both = rows.filter((row) => hasBoth(row, gutter))
  const enough = both.length >= LEAST_ROWS && both.length * 6 >= rows.length
  // Beside other columns the last may end after a line or two, but it begins where they begin.
  const begins = both.length > 0 && both.every((row, i) => row === rows[i])
  const last = depth > 0 && rows.length >= 2 * LEAST_ROWS && begins
  if (!enough && !last) return false
  return [true, false].every((left) => isFilled(rows, (piece) => isLeft(piece, gutter) === left))
}

function isFilled(rows: readonly Row[], mine: (piece: Piece) => boolean): boolean {
  const runs = rows.flatMap((row) => runsOf({ ...row, pieces: row.pieces.filter(mine) }))
  const widest = Math.max(...runs.map((run) => run.width))
  const full = runs.filter((run) => run.width >= widest * FILLED)
  const letters = runs.reduce((sum, run) => sum + run.letters, 0)
  return full.length >= runs.length / 2 && letters / runs.length >= 15
}

/** Words of a row that no gutter parts. */
function runsOf({ pieces, size }: Row): Array<{ width: number; letters: number }> {
  const runs: Array<{ width: number; letters: number }> = []
  let before: Piece | undefined
  for (const piece of pieces) {
    const gap = before ? piece.x0 - before.x1 : 0
    const last = runs.at(-1)
    if (last && gap < size) {
      last.width += gap + piece.x1 - piece.x0
      last.letters += piece.text.length
    } else runs.push({ width: piece.x1 - piece.x0, letters: piece.text.length })
    before = piece
  }
  return runs
}

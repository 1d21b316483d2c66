import { withCells } from './pdf-cells.js'
import { type Stretch, stretchesOf } from './pdf-columns.js'
import type { Page } from './pdf-piece.js'
import { type Row, rowText } from './pdf-rows.js'

/** A line of a column, with the margins of that column; lengths in points. */
export interface Line {
  text: string
  page: number
  /** Lines of one column of one page have the same. */
  column: number
  x0: number
  x1: number
  y: number
  size: number
  left: number
  right: number
}

/** Fewer lines do not tell how wide a page is set: then its margins are taken to be alike. */
const FEW = 8

/** All lines in the order in which they are read. */
export function linesOf(pages: readonly Page[]): Line[] {
  const stretches = pages.flatMap((page) =>
    stretchesOf(page).map((stretch) => ({ ...stretch, page: page.number, width: page.width })),
  )
  // A short last page is as wide as the others.
  const wide = stretches.filter((one) => !one.narrow)
  const few = wide.reduce((sum, { rows }) => sum + rows.length, 0) < FEW
  const usual = median(wide.map((one) => (few ? one.width - leftOf(one) : rightOf(one))))
  return stretches.flatMap((stretch, column) => {
    const rights = stretch.narrow ? [rightOf(stretch)] : [rightOf(stretch), usual]
    const margins = { left: leftOf(stretch), right: Math.max(...rights) }
    return withCells(stretch.rows).flatMap((row) => {
      const text = rowText(row)
      return text === '' ? [] : [{ ...lineOf(row), text, page: stretch.page, column, ...margins }]
    })
  })
}

function lineOf({ pieces, y, size }: Row) {
  const x0 = Math.min(...pieces.map((piece) => piece.x0))
  return { x0, x1: Math.max(...pieces.map((piece) => piece.x1)), y, size }
}

/** Margins that a few lines may overstep. */
const rightOf = ({ rows }: Stretch): number =>
  quantile(
    rows.map((row) => lineOf(row).x1),
    0.95,
  )
const leftOf = ({ rows }: Stretch): number =>
  quantile(
    rows.map((row) => lineOf(row).x0),
    0.05,
  )

const median = (values: readonly number[]): number => quantile(values, 0.5)

function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
}

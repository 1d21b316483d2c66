import type { Page } from './pdf-piece.js'
import { type Row, rowsOf, rowText } from './pdf-rows.js'

/** So many rows at either edge may be furniture. */
const DEPTH = 4
/** Part of the pages that bear a running head; left and right pages may have one each. */
const OFTEN = 0.4
/** Points by which the same line may stand higher or lower. */
const DRIFT = 10
/** Part of the height at either edge where a page number stands. */
const MARGIN = 0.15

const NUMBER =
  /^[-–—|\s]*(?:page|pg?\.)?\s*(\d{1,4}|[ivxl]{1,7})\s*(?:(?:of|\/)\s*\d{1,4})?[-–—|\s]*$/i

interface Edge {
  page: number
  key: string
  row: Row
  fromTop: boolean
}

/** The pages without running heads and feet and without their numbers. */
export function withoutFurniture(pages: readonly Page[]): Page[] {
  const rows = new Map(pages.map((page) => [page, rowsOf(page.pieces)]))
  const edges = pages.flatMap((page) => edgesOf(page, rows.get(page) ?? []))
  const repeated = groups(edges, Math.max(2, Math.ceil(pages.length * OFTEN)))
  return pages.map((page) => {
    const mine = edges.filter((edge) => edge.page === page.number)
    const isFurniture = (edge: Edge) => repeated.has(edge) || isNumber(edge, page)
    const gone = [true, false].flatMap((fromTop) =>
      untilOther(
        mine.filter((edge) => edge.fromTop === fromTop),
        isFurniture,
      ),
    )
    const pieces = new Set(gone.flatMap((edge) => edge.row.pieces))
    return { ...page, pieces: page.pieces.filter((piece) => !pieces.has(piece)) }
  })
}

/** The outermost rows first. */
function edgesOf(page: Page, rows: readonly Row[]): Edge[] {
  const edge = (row: Row, fromTop: boolean) => ({
    ...{ page: page.number, row, fromTop },
    key: rowText(row)
      .toLowerCase()
      .replace(/\d+/g, '#')
      .replace(/^[ivxl]+$/, '#'),
  })
  const depth = Math.min(DEPTH, rows.length)
  return [
    ...rows.slice(0, depth).map((row) => edge(row, true)),
    ...rows
      .slice(-depth)
      .reverse()
      .map((row) => edge(row, false)),
  ]
}

/** Edges whose words stand at the same place of enough pages. */
function groups(edges: readonly Edge[], least: number): Set<Edge> {
  const byKey = new Map<string, Edge[]>()
  for (const edge of edges) {
    const key = `${edge.fromTop} ${edge.key}`
    byKey.set(key, [...(byKey.get(key) ?? []), edge])
  }
  const often = (group: Edge[]) =>
    group.filter((edge) => {
      const near = group.filter((other) => Math.abs(other.row.y - edge.row.y) <= DRIFT)
      return new Set(near.map((other) => other.page)).size >= least
    })
  return new Set([...byKey.values()].flatMap(often))
}

function isNumber({ row }: Edge, page: Page): boolean {
  const inMargin = row.y < page.height * MARGIN || row.y > page.height * (1 - MARGIN)
  const text = rowText(row)
  const number = NUMBER.exec(text)?.[1]
  if (!inMargin || number === undefined) return false
  return Number(number) === page.number || /page|[-–—/]|\bof\b/i.test(text)
}

function untilOther(edges: readonly Edge[], isFurniture: (edge: Edge) => boolean): Edge[] {
  const end = edges.findIndex((edge) => !isFurniture(edge))
  return end < 0 ? [...edges] : edges.slice(0, end)
}

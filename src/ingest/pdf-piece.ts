/** Words set in one go at one place of a page; lengths in points, `y` counts down from the top. */
export interface Piece {
  text: string
  x0: number
  x1: number
  /** Of the line on which the letters stand. */
  y: number
  size: number
  /** A space was set before it. */
  spaced: boolean
  /** Begins a further cell of a table. */
  cell?: boolean
}

export interface Page {
  /** From 1. */
  number: number
  width: number
  height: number
  pieces: Piece[]
}

/** What the library tells of a run of text; the matrix is that of PDF. */
export interface TextItem {
  str: string
  width: number
  transform: number[]
}

/** The six numbers of a PDF matrix. */
export type Matrix = readonly number[]

/**
 * The pieces of a page as they are seen, whichever way it is turned. What runs up or down beside
 * the text (stamps, watermarks) is left out, unless all of the page does.
 */
export function piecesOf(items: readonly TextItem[], view: Matrix): Piece[] {
  const level: Piece[] = []
  const other: Piece[] = []
  let spaced = false
  for (const item of items) {
    const text = cleaned(item.str)
    if (text.trim() === '') {
      spaced = spaced || item.str !== ''
      continue
    }
    const { piece, turned } = placed(item, text, view)
    ;(turned ? other : level).push({ ...piece, spaced: spaced || /^\s/.test(text) })
    spaced = /\s$/.test(text)
  }
  return level.length > 0 ? level : other
}

function placed({ width, transform }: TextItem, text: string, view: Matrix) {
  const [a, b, c, d, e, f] = times(view, transform)
  const along = Math.hypot(a, b) || 1
  const size = Math.hypot(c, d) || along
  // In the text's own space its length counts in points of the page.
  const unit = Math.hypot(view[0] ?? 1, view[1] ?? 0)
  const x1 = e + (a / along) * width * unit
  const turned = Math.abs(b) > Math.abs(a) * 0.2 || a < 0
  return { piece: { text: text.trim(), x0: e, x1: Math.max(e, x1), y: f, size }, turned }
}

/** First `text`, then `view`. */
export function times(
  view: Matrix,
  text: Matrix,
): [number, number, number, number, number, number] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = view
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = text
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ]
}

/** Symbol fonts set their bullets in the private use area. */
function cleaned(text: string): string {
  return text
    .replace(/[\uf0b7\uf0a7\uf076\uf0d8\uf0fc\uf0a8\u2022\u25cf\u25aa\u25a0\u25e6\u2023]/g, '•')
    .replace(/[\u200b\u2060\ufeff\ue000-\uf8ff]/g, '')
    .replace(/[\p{Cc}\u00a0\u2000-\u200a\u202f]+/gu, ' ')
}

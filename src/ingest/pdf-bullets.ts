import { type Matrix, type Piece, times } from './pdf-piece.js'

/** What the library lists of how a page is drawn. */
export interface Drawing {
  fnArray: readonly number[]
  argsArray: readonly unknown[]
}

export type DrawingSigns = Readonly<
  Record<'save' | 'restore' | 'transform' | 'constructPath', number>
>

interface Box {
  x0: number
  x1: number
  y0: number
  y1: number
}

/** In parts of the size of the letters beside it. */
const SMALLEST = 0.12
const LARGEST = 0.8
const FARTHEST = 3
/** In points; and more of them than these make a picture, not lists. */
const SIGN_SIZE = 15
const MOST_SIGNS = 400

/** The pieces with a bullet for each small shape that is drawn before a line of text. */
export function withBullets(
  pieces: readonly Piece[],
  drawing: Drawing,
  signs: DrawingSigns,
  view: Matrix,
): Piece[] {
  const small = shapesOf(drawing, signs, view).filter(isSmall)
  if (small.length > MOST_SIGNS) return [...pieces]
  const bullets = small.flatMap((box) => {
    const text = pieces.find((piece) => isBulletOf(box, piece))
    if (!text || pieces.some((piece) => piece !== text && isBetween(piece, box, text))) return []
    return [{ ...text, text: '•', x0: box.x0, x1: box.x1, spaced: false }]
  })
  return [...pieces, ...bullets]
}

const isSmall = ({ x0, x1, y0, y1 }: Box): boolean => x1 - x0 < SIGN_SIZE && y1 - y0 < SIGN_SIZE

function isBulletOf({ x0, x1, y0, y1 }: Box, { x0: start, y, size }: Piece): boolean {
  const [wide, high] = [x1 - x0, y1 - y0]
  if (Math.min(wide, high) < size * SMALLEST || Math.max(wide, high) > size * LARGEST) return false
  if (wide > high * 1.6 || high > wide * 1.6) return false
  const middle = (y0 + y1) / 2
  const beside = middle > y - size * 0.75 && middle < y + size * 0.05
  return beside && start >= x1 && start - x1 < size * FARTHEST
}

function isBetween(piece: Piece, box: Box, text: Piece): boolean {
  const level = Math.abs(piece.y - text.y) < text.size * 0.3
  return level && piece.x1 > box.x0 - text.size && piece.x0 < text.x0
}

/** Where shapes are drawn, as they are seen. */
function shapesOf(drawing: Drawing, signs: DrawingSigns, view: Matrix): Box[] {
  const boxes: Box[] = []
  const saved: Matrix[] = []
  let at = view
  for (const [i, sign] of drawing.fnArray.entries()) {
    const args = drawing.argsArray[i]
    if (sign === signs.save) saved.push(at)
    else if (sign === signs.restore) at = saved.pop() ?? view
    else if (sign === signs.transform) at = times(at, numbersOf(args))
    else if (sign === signs.constructPath) boxes.push(...boxOf(args, at))
  }
  return boxes
}

/** The last argument of a path is its extent: from x, from y, to x, to y. */
function boxOf(args: unknown, at: Matrix): Box[] {
  const [x0, y0, x1, y1] = numbersOf(Array.isArray(args) ? args[2] : null)
  if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) return []
  const ends = [times(at, [1, 0, 0, 1, x0, y0]), times(at, [1, 0, 0, 1, x1, y1])]
  const [xs, ys] = [ends.map((end) => end[4] ?? 0), ends.map((end) => end[5] ?? 0)]
  return [{ x0: Math.min(...xs), x1: Math.max(...xs), y0: Math.min(...ys), y1: Math.max(...ys) }]
}

function numbersOf(value: unknown): number[] {
  const list: unknown[] = ArrayBuffer.isView(value)
    ? Object.values(value)
    : Array.isArray(value)
      ? value
      : []
  return list.filter((one) => typeof one === 'number')
}

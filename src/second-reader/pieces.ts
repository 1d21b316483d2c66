import type { Piece, Statement } from './types.js'

const LONGEST = 6000
/** A word of thanks promises nothing. */
const SHORTEST = 20

const STOP = /[.?!]["'”’)\]]*\s+|\n+/g

/** The passages of speech that are read, long ones cut at the ends of sentences. */
export function piecesOf({ text, passages }: Pick<Statement, 'text' | 'passages'>): Piece[] {
  return passages.flatMap(({ kind, speaker, start, end, language }, passage) => {
    if (kind !== 'speech' || language !== null) return []
    return cut(text, start, end)
      .filter((span) => text.slice(span.start, span.end).trim().length >= SHORTEST)
      .map((span) => ({ passage, speaker, ...span }))
  })
}

function cut(text: string, start: number, end: number): Array<{ start: number; end: number }> {
  const parts: Array<{ start: number; end: number }> = []
  let from = start
  while (end - from > LONGEST) {
    const to = from + lastStop(text.slice(from, from + LONGEST))
    parts.push({ start: from, end: to })
    from = to
  }
  return [...parts, { start: from, end }]
}

/** Behind the last sentence that ends in a stretch; its whole length where none does. */
function lastStop(stretch: string): number {
  const stops = [...stretch.matchAll(STOP)].map((stop) => stop.index + stop[0].length)
  return stops.at(-1) ?? stretch.length
}

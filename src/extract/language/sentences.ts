export interface Span {
  start: number
  end: number
}

/** Marks that close a sentence in any script; the Latin ones only before white space. */
const STOPS =
  /(?<![.?!])[.?!]+["'\u201d\u2019\u00bb)\]]*(?=\s|$)|[\u3002\uff01\uff1f\u061f\u0964\u1362]+/g

/** Rough sentences with the white space after them: together they cover the stretch wholly. */
export function sentencesIn(text: string, start: number, end: number): Span[] {
  const words = text.slice(start, end)
  const found: Span[] = []
  let from = 0
  for (const stop of words.matchAll(STOPS)) {
    const to = stop.index + stop[0].length
    found.push({ start: start + from, end: start + to })
    from = to
  }
  if (from < words.length) found.push({ start: start + from, end })
  return found
}

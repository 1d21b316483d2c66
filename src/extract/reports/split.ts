export interface Span {
  start: number
  end: number
}

const STOP = /[.!?]+["')\]]*(?=\s|$)/g
const SHORT =
  /(?:^|[\s(])(?:Mr|Mrs|Ms|Dr|St|No|Art|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|vs|approx|etc|[A-Z])\.$/
const LONGEST = 1500

/**
 * Sentences of a stretch of flat text, without a language model: reports are told in plain
 * sentences. Offsets are into the text; monstrous sentences are left out.
 */
export function splitSentences(flat: string, from: number, until: number): Span[] {
  const body = flat.slice(from, until)
  const spans: Span[] = []
  let begin = 0
  for (const match of body.matchAll(STOP)) {
    const end = match.index + match[0].length
    if (!ends(body, match.index + 1, end)) continue
    spans.push({ start: begin, end })
    begin = end
  }
  spans.push({ start: begin, end: body.length })
  return spans.flatMap((span) => trimmed(body, span, from))
}

/** A point after "Mr", an initial or before a small letter ends nothing. */
function ends(body: string, point: number, end: number): boolean {
  if (body.charAt(point - 1) !== '.') return true
  if (SHORT.test(body.slice(Math.max(0, point - 12), point))) return false
  return !/^\s+\p{Ll}/u.test(body.slice(end, end + 8))
}

function trimmed(body: string, { start, end }: Span, from: number): Span[] {
  const words = body.slice(start, end)
  const first = words.length - words.trimStart().length
  const span = { start: from + start + first, end: from + start + words.trimEnd().length }
  const length = span.end - span.start
  return length > 0 && length <= LONGEST ? [span] : []
}

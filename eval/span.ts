import { flatten } from '../src/extract/flat.js'

/** UTF-16 offsets into a text; `end` is exclusive. */
export interface Span {
  start: number
  end: number
}

/** How many characters two spans have in common; not positive when there are none. */
export const common = (a: Span, b: Span): number =>
  Math.min(a.end, b.end) - Math.max(a.start, b.start)

/** Spans overlap by at least half of the shorter. */
export function overlaps(a: Span, b: Span): boolean {
  const both = common(a, b)
  return both > 0 && both * 2 >= Math.min(a.end - a.start, b.end - b.start)
}

/**
 * Where a label's quote stands; `start` is believed only where the words are there. Quotation
 * marks, dashes and line ends may differ in their typography. Null where the text has no such words.
 */
export function spanOf(text: string, quote: string, start?: number): Span | null {
  const at = start !== undefined && text.startsWith(quote, start) ? start : indexOf(text, quote)
  return at < 0 ? null : { start: at, end: at + quote.length }
}

function indexOf(text: string, quote: string): number {
  const exact = text.indexOf(quote)
  return exact >= 0 ? exact : flatten(text, true).indexOf(flatten(quote, true))
}

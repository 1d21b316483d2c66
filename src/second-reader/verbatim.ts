import type { Span } from './types.js'

/** Fewer words state nothing; more are no clause. */
const FEWEST_WORDS = 3
const LONGEST = 1500
/** A model that repeats itself is not listened to for ever. */
const MOST_QUOTES = 200

const LETTER = /[\p{L}\p{N}]/u

/**
 * Where quotes stand in a piece of a text, word for word; nothing is forgiven but white space at
 * their ends. A quote said again is found at its next place.
 */
export function placesOf(
  text: string,
  piece: Span,
  quotes: readonly string[],
): { places: Span[]; dropped: number } {
  const places: Span[] = []
  let dropped = Math.max(0, quotes.length - MOST_QUOTES)
  for (const given of quotes.slice(0, MOST_QUOTES)) {
    const quote = given.trim()
    const place = isStatement(quote) ? placeOf(text, piece, quote, places) : null
    if (place) places.push(place)
    else dropped += 1
  }
  return { places, dropped }
}

const isStatement = (quote: string): boolean =>
  quote.length <= LONGEST && quote.split(/\s+/).length >= FEWEST_WORDS

function placeOf(text: string, piece: Span, quote: string, taken: readonly Span[]): Span | null {
  const words = text.slice(piece.start, piece.end)
  let first: Span | null = null
  for (let at = words.indexOf(quote); at >= 0; at = words.indexOf(quote, at + 1)) {
    const span = { start: piece.start + at, end: piece.start + at + quote.length }
    if (!isWhole(text, span)) continue
    first ??= span
    if (!taken.some((other) => other.start === span.start)) return span
  }
  return first
}

/** Begins and ends between words. */
function isWhole(text: string, { start, end }: Span): boolean {
  const joins = (at: number) => LETTER.test(signAt(text, at - 1)) && LETTER.test(signAt(text, at))
  return !joins(start) && !joins(end)
}

const signAt = (text: string, at: number): string => text[at] ?? ' '

/** In order of the text, each place once; what stands inside another is part of that one. */
export function sorted(places: readonly Span[]): Span[] {
  const ordered = [...places].sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: Span[] = []
  for (const place of ordered) {
    const last = kept.at(-1)
    if (!last || place.end > last.end) kept.push(place)
  }
  return kept
}

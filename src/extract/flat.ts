const ODD =
  /[\t\u00a0\u00ab\u00bb\u02bc\u2007\u2010\u2011\u2013\u2015\u2018\u2019\u201c-\u201e\u202f\u2032]/
const ALL_ODD = new RegExp(ODD, 'g')
const ODD_OR_LINE_END = new RegExp(`${ODD.source}|[\\r\\n]`, 'g')

const PLAIN: ReadonlyMap<string, string> = new Map([
  ...Array.from('\u2018\u2019\u02bc\u2032', (mark) => [mark, "'"] as const),
  ...Array.from('\u201c\u201d\u201e\u00ab\u00bb', (mark) => [mark, '"'] as const),
  ...Array.from('\u00a0\u2007\u202f\t\r\n', (blank) => [blank, ' '] as const),
  ...Array.from('\u2010\u2011', (hyphen) => [hyphen, '-'] as const),
  ['\u2015', '\u2014'],
])

/**
 * The text with typographic variants made plain, of the SAME length, so that every offset into
 * the result is an offset into the source. Line ends become spaces only where asked.
 */
export function flatten(text: string, joinLines = false): string {
  return text.replace(joinLines ? ODD_OR_LINE_END : ALL_ODD, (odd, at: number) =>
    odd === '\u2013' ? dash(text, at) : (PLAIN.get(odd) ?? odd),
  )
}

/** A dash inside a word or between figures joins; one between words parts. */
const dash = (text: string, at: number): string =>
  /[\p{L}\d]$/u.test(text.slice(Math.max(0, at - 2), at)) &&
  /^[\p{L}\d]/u.test(text.slice(at + 1, at + 3))
    ? '-'
    : '\u2014'

/**
 * The text with typographic variants made plain, of the SAME length, so that every offset into
 * the result is an offset into the source. Line ends become spaces only where asked.
 */
export function flatten(text: string, joinLines = false): string {
  const plain = text
    .replace(/[\u2018\u2019\u02bc\u2032]/g, "'")
    .replace(/[\u201c\u201d\u201e\u00ab\u00bb]/g, '"')
    .replace(/[\u00a0\u2007\u202f\t]/g, ' ')
    // A dash inside a word or between figures joins; one between words parts.
    .replace(/(?<=[\p{L}\d])\u2013(?=[\p{L}\d])/gu, '-')
    .replace(/[\u2013\u2015]/g, '\u2014')
    .replace(/[\u2010\u2011]/g, '-')
  return joinLines ? plain.replace(/[\r\n]/g, ' ') : plain
}

/**
 * One line without control characters or direction overrides: what may stand in a header, a subject
 * or a line of the text part, whatever a transcript held.
 */
export function plain(text: string): string {
  return text
    .replace(/[\u202a-\u202e\u2066-\u2069\u200e\u200f\ufeff]/g, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
}

/** At most `limit` characters, cut between words where there are any, marked by an ellipsis. */
export function shorten(text: string, limit: number): string {
  const whole = plain(text)
  const letters = Array.from(whole)
  if (letters.length <= limit) return whole
  const head = letters.slice(0, limit - 2).join('')
  const space = head.lastIndexOf(' ')
  // One endless word is cut inside.
  if (space < limit / 2) return `${head}…`
  return `${head.slice(0, space).replace(/[\s,;:–-]+$/u, '')} …`
}

/** First parts that mostly keep their hyphen, for what follows them is a word of its own … */
const KEPT =
  /(?:^|[\s(])(?:long|short|mid|well|high|low|self|non|all|cross|vice|first|third|two|three|four|five|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|large|small|full|half|one|newly|year|day|decision|law|policy|capacity|climate)-$/i
/** … unless it is only an ending. */
const ENDING = /^(?:ly|ment|ments|ing|er|ers|est|al|ary|ful|age|ed|ness|teen|teenth|lights?)$/

export type Vocabulary = ReadonlyMap<string, number>

/**
 * A word begins where one can: looked for from each letter on, and of any length, a page of letters
 * without a space would cost its length squared.
 */
const WORD =
  /(?<![\p{L}\p{M}])[\p{L}\p{M}]{1,60}(?:[-‐][\p{L}\p{M}]{1,60}){0,9}(?![-‐\u00ad\p{L}\p{M}])/gu

/** The words of all lines, with those that hold a hyphen inside; the torn ends of lines are none. */
export function vocabularyOf(lines: readonly string[]): Vocabulary {
  const count = new Map<string, number>()
  for (const line of lines) {
    for (const [word] of line.toLowerCase().matchAll(WORD)) {
      count.set(word, (count.get(word) ?? 0) + 1)
    }
  }
  return count
}

/** Whether the line's last word may go on in the next line. */
export const isTorn = (text: string): boolean => /[\p{L}\p{N}][-‐\u00ad]$/u.test(text.slice(-3))

/**
 * Two lines as one: a word torn apart at the end of the first is made whole; a hyphen that is part
 * of the word stays. What the rest of the document writes decides, then usage.
 */
export function joinLines(first: string, second: string, known: Vocabulary): string {
  if (!isTorn(first)) return `${first} ${second}`
  const head = first.slice(0, -1)
  if (first.endsWith('\u00ad')) return head + second
  // "Russian-Malian", "2024-2026"
  if (!/^\p{Ll}/u.test(second)) return first + second
  // Only the end is looked at, however long the paragraph has become.
  const tail = first.slice(-40)
  const before = /[\p{L}\p{M}]+$/u.exec(tail.slice(0, -1))?.[0].toLowerCase() ?? ''
  const after = /^[\p{L}\p{M}]+/u.exec(second)?.[0].toLowerCase() ?? ''
  const whole = known.get(before + after) ?? 0
  const parted = known.get(`${before}-${after}`) ?? 0
  if (whole !== parted) return whole > parted ? head + second : first + second
  // "Foreign- and", "pre- or"
  if (/^(?:and|or|to)\b/.test(second)) return `${first} ${second}`
  return (KEPT.test(tail) && !ENDING.test(after)) || before === '' ? first + second : head + second
}

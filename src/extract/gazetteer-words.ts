/** A word of a flat text; offsets are into it. */
export interface Word {
  text: string
  start: number
  end: number
}

const WORD = /(?:\p{L}\.){2,}|\p{L}\.(?=\p{L}\.)|[\p{L}\p{N}]+(?:'(?!s\b)\p{L}+)*\+?/gu
const WORD_HERE = new RegExp(WORD, 'uy')

/** Not inside a word, nor behind its apostrophe or the stop of "U.S.". */
const OUTSIDE = "(?<!(?:[\\p{L}\\p{N}]'?|(?<!\\p{L})\\p{L}\\.).)"

/** Where a word stands that may open a name: a capital, or one of the names' own small words. */
export interface Opening {
  pattern: RegExp
  /** First letters of the small words. */
  letters: ReadonlySet<number>
}

export function openingOf(words: readonly string[]): Opening {
  const small = new Set(words.filter((word) => !/^\p{Lu}/u.test(word)))
  const starts = [...small].map((word) => `${word.charAt(0)}(?=${word.slice(1).replace('+', '')})`)
  return {
    pattern: new RegExp(`(?:${['\\p{Lu}', ...starts].join('|')})${OUTSIDE}`, 'uy'),
    letters: new Set([...small].map((word) => word.charCodeAt(0))),
  }
}

const SPACE = 32
const STOP = 46

const isCapital = (code: number): boolean => code >= 65 && code <= 90
const isSmall = (code: number): boolean => code >= 97 && code <= 122
/** A letter or figure that needs no look into tables. */
const isPlain = (code: number): boolean =>
  isSmall(code) || isCapital(code) || (code >= 48 && code <= 57)

/** The next place from `from` on where a name may open; -1 where none does. */
export function nextOpening(flat: string, from: number, opening: Opening): number {
  for (let at = from; at < flat.length; at += 1) {
    const code = flat.charCodeAt(at)
    if (isCapital(code) || code > 127 || opening.letters.has(code)) {
      const before = flat.charCodeAt(at - 1)
      if (isCapital(code) && before === SPACE) return at
      if (!isPlain(before) && opensAt(flat, at, code, opening)) return at
    }
  }
  return -1
}

function opensAt(flat: string, at: number, code: number, { pattern }: Opening): boolean {
  const isSecondHalf = code >= 0xdc00 && code <= 0xdfff
  pattern.lastIndex = at
  return !isSecondHalf && pattern.test(flat)
}

/** The word that begins at `start`; null where none does. */
export function wordAt(flat: string, start: number): Word | null {
  const end = endOfPlain(flat, start)
  if (end > start) return { text: flat.slice(start, end), start, end }
  WORD_HERE.lastIndex = start
  const text = WORD_HERE.exec(flat)?.[0]
  return text === undefined ? null : { text, start, end: start + text.length }
}

/** The end of a word of plain letters and figures; `start` where the pattern has to tell. */
function endOfPlain(flat: string, start: number): number {
  let end = start
  while (isPlain(flat.charCodeAt(end))) end += 1
  const next = flat.charCodeAt(end)
  const goesOn = next > 127 || next === APOSTROPHE || next === PLUS
  return goesOn || (next === STOP && end - start === 1) ? start : end
}

const APOSTROPHE = 39
const PLUS = 43

/** The next word, over at most a few marks: "St. Lucia", "Antigua and Barbuda". */
export function wordAfter(flat: string, end: number): Word | null {
  if (flat.charCodeAt(end) === SPACE && isPlain(flat.charCodeAt(end + 1)))
    return wordAt(flat, end + 1)
  const gap = /^[^\p{L}\p{N}]{1,4}/u.exec(flat.slice(end, end + 5))?.[0].length ?? 0
  return gap > 0 ? wordAt(flat, end + gap) : null
}

/** Two words of common length. */
const LOOK_BACK = 40

/** The last two words before `start`, of those near; '' where there are fewer. */
export function twoBefore(flat: string, start: number): [string, string] {
  const near = flat.slice(Math.max(0, start - LOOK_BACK), start)
  const last = plainBefore(near, near.length)
  const second = last && plainBefore(near, near.length - last.length - 1)
  if (last && second) return [second, last]
  const words = wordsOf(near)
  return [words.at(-2) ?? '', words.at(-1) ?? '']
}

/** The word of plain letters between two spaces, the second right before `end`; else ''. */
function plainBefore(near: string, end: number): string {
  let start = end - 1
  if (near.charCodeAt(start) !== SPACE) return ''
  while (isPlain(near.charCodeAt(start - 1))) start -= 1
  const opened = start === 0 || near.charCodeAt(start - 1) === SPACE
  return opened ? near.slice(start, end - 1) : ''
}

/** Every word of a flat text, in order. */
export const wordsOf = (flat: string): string[] => flat.match(WORD) ?? []

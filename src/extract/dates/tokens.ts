/** A word, a run of digits or one other mark; offsets are UTF-16 into the sentence. */
export interface Token {
  kind: 'word' | 'number' | 'mark'
  /** Lower case; every dash is `-`, every apostrophe `'`. */
  text: string
  raw: string
  start: number
  end: number
  /** No white space before it: `15th` is `15` and a glued `th`. */
  glued: boolean
  /** The number's value; NaN for words, marks and runs of more than eight digits. */
  value: number
}

const PIECE = /(\p{L}[\p{L}\p{M}]*)|([^\s\p{L}0-9])/uy
const ALIKE = new Map([
  ...Array.from('‐‑‒–—―−', (dash) => [dash, '-'] as const),
  ...Array.from('’ʼ‘´`', (apostrophe) => [apostrophe, "'"] as const),
])

const BLANK = 0
const LETTER = 1
const DIGIT = 2
const MARK = 3
const FOREIGN = 4

/** What a UTF-16 unit is; beyond ASCII the pattern has to tell. */
const KINDS: readonly number[] = Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCharCode(code)
  if (/[A-Za-z]/.test(char)) return LETTER
  if (/[0-9]/.test(char)) return DIGIT
  return /\s/.test(char) ? BLANK : MARK
})

const kindAt = (text: string, at: number): number => KINDS[text.charCodeAt(at)] ?? FOREIGN

/** The end of a run of ASCII letters or digits. */
function endOfRun(text: string, start: number, kind: number): number {
  let end = start + 1
  while (end < text.length && kindAt(text, end) === kind) end += 1
  return end
}

/** Splits a sentence into tokens in one pass; white space only shows in `glued`. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  let last = 0
  for (let at = 0; at < text.length; ) {
    const kind = kindAt(text, at)
    const token = kind === BLANK ? null : tokenAt(text, at, kind, last)
    if (token === null) at += 1
    else {
      tokens.push(token)
      at = token.end
      last = at
    }
  }
  return tokens
}

/** Null where white space beyond ASCII stands. */
function tokenAt(text: string, start: number, kind: number, last: number): Token | null {
  const glued = start === last && start > 0
  if (kind === DIGIT) return number(text, start, glued)
  if (kind === MARK) return mark(text.charAt(start), start, glued)
  const end = kind === LETTER ? endOfRun(text, start, LETTER) : start
  const isAscii = end > start && (end === text.length || kindAt(text, end) !== FOREIGN)
  return isAscii ? word(text.slice(start, end), start, glued) : foreign(text, start, glued)
}

/** A piece with letters or marks beyond ASCII. */
function foreign(text: string, start: number, glued: boolean): Token | null {
  PIECE.lastIndex = start
  const piece = PIECE.exec(text)
  if (piece === null) return null
  return piece[1] === undefined ? mark(piece[0], start, glued) : word(piece[0], start, glued)
}

function word(raw: string, start: number, glued: boolean): Token {
  const text = raw.toLowerCase()
  return { kind: 'word', text, raw, start, end: start + raw.length, glued, value: Number.NaN }
}

function mark(raw: string, start: number, glued: boolean): Token {
  const text = ALIKE.get(raw) ?? raw
  return { kind: 'mark', text, raw, start, end: start + raw.length, glued, value: Number.NaN }
}

function number(text: string, start: number, glued: boolean): Token {
  const end = endOfRun(text, start, DIGIT)
  const raw = text.slice(start, end)
  const value = raw.length <= 8 ? Number(raw) : Number.NaN
  return { kind: 'number', text: raw, raw, start, end, glued, value }
}

/** Whether the word begins with a capital letter. */
export function isCapital(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false
  const first = token.raw.charAt(0)
  return first !== first.toLowerCase()
}

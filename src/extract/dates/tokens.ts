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

const PIECE = /(\p{L}[\p{L}\p{M}]*)|([0-9]+)|([^\s\p{L}0-9])/gu
const DASHES = /[‐‑‒–—―−]/u
const APOSTROPHES = /[’ʼ‘´`]/u

function markText(raw: string): string {
  if (DASHES.test(raw)) return '-'
  return APOSTROPHES.test(raw) ? "'" : raw
}

/** Splits a sentence into tokens in one pass; white space only shows in `glued`. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  let last = 0
  for (const m of text.matchAll(PIECE)) {
    const raw = m[0]
    const kind = m[1] !== undefined ? 'word' : m[2] !== undefined ? 'number' : 'mark'
    const value = kind === 'number' && raw.length <= 8 ? Number(raw) : Number.NaN
    const end = m.index + raw.length
    tokens.push({
      kind,
      text: kind === 'mark' ? markText(raw) : raw.toLowerCase(),
      raw,
      start: m.index,
      end,
      glued: m.index === last && m.index > 0,
      value,
    })
    last = end
  }
  return tokens
}

/** Whether the word begins with a capital letter. */
export function isCapital(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false
  const first = token.raw.charAt(0)
  return first !== first.toLowerCase()
}

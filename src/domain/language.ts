import { partyWords } from './words.js'

/** A stretch of a source in a language that is not read; UTF-16 offsets, ISO 639-1 code. */
export interface Unread {
  start: number
  end: number
  language: string
  speaker: string | null
}

const NAMES = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' })

/** "French", "Russian"; the code itself where it has no name. */
export function languageWords(code: string): string {
  try {
    return NAMES.of(code) ?? code
  } catch {
    return code
  }
}

/** The passages that were not read, in order. */
export function unreadIn(
  passages: ReadonlyArray<Omit<Unread, 'language'> & { language: string | null }>,
): Unread[] {
  return passages.flatMap(({ start, end, language, speaker }) =>
    language === null ? [] : [{ start, end, language, speaker }],
  )
}

/** "2 passages were not read: French (lines 12–30), Russian (line 44)."; null where all was read. */
export function unreadWords(text: string, unread: readonly Unread[]): string | null {
  if (unread.length === 0) return null
  const each = [...placesOf(text, unread)].map(
    ([code, places]) => `${languageWords(code)} (${placesWords(places)})`,
  )
  const count = unread.length === 1 ? '1 passage was' : `${unread.length} passages were`
  return `${count} not read: ${each.join(', ')}.`
}

/** What to do about passages that were not read. */
export const UNREAD_NEXT =
  'Only English is read. Add an English translation as a source of its own, or add what you find there yourself.'

/** Whether nothing of a text could be read, since all its passages are in other languages. */
export function allUnread(
  passages: ReadonlyArray<{ kind: string; language: string | null }>,
): boolean {
  const spoken = passages.filter(({ kind }) => kind === 'speech')
  const foreign = passages.some(({ language }) => language !== null)
  return foreign && spoken.every(({ language }) => language !== null)
}

/** "French", "French and Russian". */
export const languagesOf = (unread: readonly Unread[]): string =>
  partyWords([...new Set(unread.map((one) => languageWords(one.language)))])

interface Places {
  /** "3", "12–30". */
  lines: Set<string>
  /** There are further ones, which are not told. */
  more: boolean
}

/** Many places of one language are not told one by one. */
const MOST = 6

/** Where each language stands, by its code; lines are counted only up to the last place told. */
function placesOf(text: string, unread: readonly Unread[]): Map<string, Places> {
  const lineAt = lineCounter(text)
  const found = new Map<string, Places>()
  for (const { start, end, language } of unread) {
    const places = found.get(language) ?? { lines: new Set(), more: false }
    found.set(language, places)
    if (places.more) continue
    const [first, last] = [lineAt(start), lineAt(end)]
    const lines = first === last ? `${first}` : `${first}–${last}`
    if (places.lines.size < MOST) places.lines.add(lines)
    else places.more = !places.lines.has(lines)
  }
  return found
}

/** Line numbers, counted from 1, of places asked for in the order of the text: one pass over it. */
function lineCounter(text: string): (at: number) => number {
  const endFrom = (from: number): number => {
    const end = text.indexOf('\n', from)
    return end === -1 ? text.length : end
  }
  let [line, end] = [1, endFrom(0)]
  return (at) => {
    while (end < at) {
      line += 1
      end = endFrom(end + 1)
    }
    return line
  }
}

function placesWords({ lines, more }: Places): string {
  const shown = [...lines]
  const single = shown.length === 1 && !shown[0]?.includes('–')
  return `${single ? 'line' : 'lines'} ${shown.join(', ')}${more ? ' and further on' : ''}`
}

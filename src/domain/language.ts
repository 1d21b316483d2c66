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
  const places = new Map<string, string[]>()
  for (const one of unread) {
    const name = languageWords(one.language)
    places.set(name, [...(places.get(name) ?? []), linesOf(text, one)])
  }
  const each = [...places].map(([name, lines]) => `${name} (${placesWords(lines)})`)
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

/** Line numbers, counted from 1. */
function linesOf(text: string, { start, end }: Unread): string {
  const first = lineAt(text, start)
  const last = lineAt(text, end)
  return first === last ? `${first}` : `${first}–${last}`
}

const lineAt = (text: string, at: number): number => text.slice(0, at).split('\n').length

/** Many places of one language are not told one by one. */
const MOST = 6

function placesWords(lines: readonly string[]): string {
  const shown = [...new Set(lines)].slice(0, MOST)
  const more = lines.length > MOST ? ' and further on' : ''
  const single = shown.length === 1 && !shown[0]?.includes('–')
  return `${single ? 'line' : 'lines'} ${shown.join(', ')}${more}`
}

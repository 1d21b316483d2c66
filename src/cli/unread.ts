import { languagesOf, UNREAD_NEXT, type Unread } from '../domain/language.js'
import { wrap } from './format.js'

export interface NotRead {
  unread: readonly Unread[]
  unreadWords: string | null
  /** Nothing could be read: all of it is in other languages. */
  nothingRead: boolean
}

/** What was not read for its language, and what to do; '' where all was read. */
export function notReadWords(found: NotRead, width: number): string {
  if (found.unreadWords === null) return ''
  const whole = `The whole text is in ${languagesOf(found.unread)}: nothing of it was read.`
  const what = found.nothingRead ? whole : found.unreadWords
  return wrap(`${what} ${UNREAD_NEXT}`, width)
}

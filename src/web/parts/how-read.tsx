import type { SourceWithText } from '../../db/sources.js'
import {
  allUnread,
  languagesOf,
  UNREAD_NEXT,
  unreadIn,
  unreadWords,
} from '../../domain/language.js'
import { countsWords, type ReaderCounts } from '../../domain/reader.js'

interface HowReadProps {
  source: Pick<SourceWithText, 'text' | 'passages'>
  readers: readonly ReaderCounts[]
}

/** What of a source was not read for its language, and what second readers made of it. */
export function HowRead({ source, readers }: HowReadProps) {
  const unread = unreadIn(source.passages)
  const words = allUnread(source.passages)
    ? `The whole text is in ${languagesOf(unread)}: nothing of it was read.`
    : unreadWords(source.text, unread)
  return (
    <>
      {words !== null && <p>{`${words} ${UNREAD_NEXT}`}</p>}
      {readers.map((one) => (
        <p class="soft">{`${countsWords(one)}.`}</p>
      ))}
    </>
  )
}

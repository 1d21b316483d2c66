import type { UnreadIn } from '../../db/unread.js'
import { languageWords } from '../../domain/language.js'
import { countWords } from '../../domain/words.js'

/** What of the sources was not read; nothing where all was. */
export function UnreadSources({ found }: { found: readonly UnreadIn[] }) {
  if (found.length === 0) return null
  return (
    <>
      <h2>Not read</h2>
      <p>Only English is read. What these passages promise is not in this report.</p>
      <ul>
        {found.map(({ title, language, passages }) => (
          <li>{`${title}: ${countWords(passages, 'passage')} in ${languageWords(language)}`}</li>
        ))}
      </ul>
    </>
  )
}

import type { MentionView } from '../../db/mentions.js'
import { ROLE_WORDS } from '../../domain/matching/words.js'
import { shortDay } from '../../domain/words.js'
import { Original } from './quote.js'

/** Ends a paragraph: what lies beyond is not shown around the quote. */
const BLANK = /\n\s*\n/

/** Every place where it was said, with the words around. */
export function Mentions({ mentions }: { mentions: readonly MentionView[] }) {
  if (mentions.length === 0) return <p>Added by hand, without a source.</p>
  return (
    <>
      {mentions.map((mention) => (
        <Mention mention={mention} />
      ))}
    </>
  )
}

function Mention({ mention }: { mention: MentionView }) {
  const role = ROLE_WORDS[mention.role]
  return (
    <>
      {role !== null && <h3>{role}</h3>}
      <blockquote class="context">
        <span class="soft">{mention.before.split(BLANK).at(-1)}</span>
        <mark>{mention.quote}</mark>
        <span class="soft">{mention.after.split(BLANK).at(0)}</span>
      </blockquote>
      <p class="cite">
        {[mention.speaker, shortDay(mention.said)].filter((one) => one !== null).join(', ')}
        {' · '}
        <a href={`/sources/${mention.sourceId}#m${mention.start}`}>{mention.sourceTitle}</a>
        <Original of={mention} />
      </p>
    </>
  )
}

import { isLink, type NoteView } from '../view.js'
import { TextLink } from './link.js'
import { STYLE } from './style.js'

/** Small print at the end. */
export const Notes = ({ notes }: { notes: readonly NoteView[] }) => (
  <div class="muted rule" style={STYLE.foot}>
    {notes.map((note) => (
      <p style={STYLE.note}>
        {note.map((phrase, i) => (
          <>
            {i > 0 ? ' · ' : ''}
            <Phrase {...phrase} />
          </>
        ))}
      </p>
    ))}
  </div>
)

const Phrase = ({ words, link }: NoteView[number]) => {
  const at = link && isLink(link.href) ? words.lastIndexOf(link.on) : -1
  if (link === null || at < 0) return <>{words}</>
  return (
    <>
      {words.slice(0, at)}
      <TextLink words={link.on} href={link.href} />
      {words.slice(at + link.on.length)}
    </>
  )
}

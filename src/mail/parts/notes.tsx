import type { NoteView } from '../view.js'
import { TextLink } from './link.js'
import { STYLE } from './style.js'

/** Small print at the end. */
export const Notes = ({ notes }: { notes: readonly NoteView[] }) => (
  <div class="muted rule" style={STYLE.foot}>
    {notes.map((note) => (
      <p style={STYLE.note}>
        {note.words}
        {note.links.map((link, i) => (
          <>
            {i > 0 ? ' · ' : note.words === '' ? '' : ' '}
            <TextLink {...link} />
          </>
        ))}
      </p>
    ))}
  </div>
)

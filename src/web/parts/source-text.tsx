import { languageWords, type Unread } from '../../domain/language.js'
import type { RegisterLine } from '../../domain/register.js'

export interface Mark {
  start: number
  end: number
  /** The commitment that the marked words belong to. */
  id: number
  waiting: boolean
}

/** Where the lines' quotes stand in their source. */
export function marksOf(lines: readonly RegisterLine[], sourceId: number): Mark[] {
  return lines.flatMap(({ id, origin, review }) =>
    origin?.sourceId === sourceId
      ? [{ id, start: origin.start, end: origin.end, waiting: review === 'candidate' }]
      : [],
  )
}

interface SourceTextProps {
  text: string
  marks: readonly Mark[]
  /** Passages in languages that are not read. */
  unread: readonly Unread[]
}

/**
 * A source's text as it is stored, with the quotes marked in place and linked to their lines, and
 * with the language of what was not read.
 */
export function SourceText({ text, marks, unread }: SourceTextProps) {
  return (
    <div class="source-text">
      {stretches(text, unread).map(({ start, end, language }) => {
        const words = pieces(text, marks, { start, end }).map((piece) =>
          piece.mark === null ? piece.text : <Marked text={piece.text} mark={piece.mark} />,
        )
        if (language === null) return words
        return (
          <span lang={language} class="unread">
            <small lang="en">{`[Not read: ${languageWords(language)}] `}</small>
            {words}
          </span>
        )
      })}
    </div>
  )
}

interface Stretch {
  start: number
  end: number
  language: string | null
}

/** The whole text, cut where a passage that was not read begins or ends. */
export function stretches(text: string, unread: readonly Unread[]): Stretch[] {
  const cut: Stretch[] = []
  let at = 0
  for (const { start, end, language } of unread) {
    if (start > at) cut.push({ start: at, end: start, language: null })
    cut.push({ start, end, language })
    at = end
  }
  return at < text.length ? [...cut, { start: at, end: text.length, language: null }] : cut
}

function Marked({ text, mark }: { text: string; mark: Mark }) {
  return (
    <>
      <mark id={`m${mark.start}`} class={mark.waiting ? '' : 'settled'}>
        {text}
      </mark>{' '}
      <a class="small" href={`/commitments/${mark.id}`}>{`#${mark.id}`}</a>
    </>
  )
}

interface Piece {
  text: string
  mark: Mark | null
}

/**
 * Cuts the text, or a stretch of it, at the marks; of overlapping ones the later begins where the
 * earlier ends.
 */
export function pieces(
  text: string,
  marks: readonly Mark[],
  within = { start: 0, end: text.length },
): Piece[] {
  const cut: Piece[] = []
  let at = within.start
  for (const mark of marks.toSorted((a, b) => a.start - b.start)) {
    const start = Math.max(mark.start, at)
    const end = Math.min(mark.end, within.end)
    if (start >= end) continue
    if (start > at) cut.push({ text: text.slice(at, start), mark: null })
    cut.push({ text: text.slice(start, end), mark: { ...mark, start } })
    at = end
  }
  cut.push({ text: text.slice(at, within.end), mark: null })
  return cut
}

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
      {markedStretches(text, marks, unread).map(({ language, pieces: inside }) => {
        const words = inside.map((piece) =>
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

/** Cuts the text at the marks; of overlapping ones the later begins where the earlier ends. */
export function pieces(text: string, marks: readonly Mark[]): Piece[] {
  const cut: Piece[] = []
  let at = 0
  for (const mark of marks.toSorted((a, b) => a.start - b.start)) {
    const start = Math.max(mark.start, at)
    if (start >= mark.end) continue
    if (start > at) cut.push({ text: text.slice(at, start), mark: null })
    cut.push({ text: text.slice(start, mark.end), mark: { ...mark, start } })
    at = mark.end
  }
  cut.push({ text: text.slice(at), mark: null })
  return cut
}

/**
 * The whole text, cut at the marks and where a passage that was not read begins or ends, in one
 * pass over both. A mark that goes on in the next stretch is cut there.
 */
export function markedStretches(
  text: string,
  marks: readonly Mark[],
  unread: readonly Unread[],
): Array<{ language: string | null; pieces: Piece[] }> {
  const whole = pieces(text, marks)
  let [next, begin] = [0, 0]
  return stretches(text, unread).map(({ start, end, language }) => {
    const inside: Piece[] = []
    for (let piece = whole[next]; piece !== undefined && begin < end; piece = whole[next]) {
      const [from, past] = [Math.max(begin, start), begin + piece.text.length]
      inside.push({ text: text.slice(from, Math.min(past, end)), mark: markFrom(piece.mark, from) })
      if (past > end) break
      begin = past
      next += 1
    }
    return { language, pieces: inside }
  })
}

const markFrom = (mark: Mark | null, start: number): Mark | null => mark && { ...mark, start }

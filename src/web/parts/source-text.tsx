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

/** A source's text as it is stored, with the quotes marked in place and linked to their lines. */
export function SourceText({ text, marks }: { text: string; marks: readonly Mark[] }) {
  return (
    <div class="source-text">
      {pieces(text, marks).map((piece) =>
        piece.mark === null ? piece.text : <Marked text={piece.text} mark={piece.mark} />,
      )}
    </div>
  )
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

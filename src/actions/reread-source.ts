import { isDeepStrictEqual } from 'node:util'
import { anchorDates } from '../db/anchor-dates.js'
import { lockCommitments } from '../db/commitments.js'
import type { CommitmentRow } from '../db/line-view.js'
import { lines } from '../db/lines.js'
import type { SourceWithText } from '../db/sources.js'
import { anchoredWindow } from '../domain/anchored.js'
import type { Candidate } from '../domain/commitment.js'
import { isReaderName } from '../domain/reader.js'
import type { RegisterLine } from '../domain/register.js'
import type { Anchor, Day, Window } from '../domain/window.js'
import type { TxCtx } from './context.js'
import { extractFrom, quotesFrom } from './extractor.js'
import { rereadRow } from './reread-row.js'

export interface WindowChange {
  id: number
  title: string
  before: Window | null
  after: Window | null
  approved: boolean
}

/** With the event on which the date hangs by the new reading. */
interface ReadAgain extends WindowChange {
  anchor: Anchor | null
}

/** The lines of a source, in the order of its text, whose words, read with its facts as they are now, give another window. */
export async function windowChanges(
  ctx: TxCtx,
  { text, passages: _, ...source }: SourceWithText,
): Promise<ReadAgain[]> {
  const found = await lines(ctx.db, { sourceId: source.id, review: ['candidate', 'accepted'] })
  const candidates = [
    ...(await extractFrom(ctx, text, source)).candidates,
    // A second reader's finds are read again at their places: nobody is asked anew.
    ...(await quotesFrom(ctx, text, source, secondPlaces(found, source.id))),
  ]
  const given = await anchorDates(
    ctx.db,
    found.map((line) => line.id),
  )
  const inOrder = found.toSorted((a, b) => (a.origin?.start ?? 0) - (b.origin?.start ?? 0))
  return inOrder.flatMap((line) => {
    const candidate = candidateOf(line, source.id, candidates)
    const before = readBefore(line)
    const after = candidate && readAgain(line, candidate, given.get(line.id))
    if (before === undefined || after === undefined || sameEnds(before, after)) return []
    const anchor = candidate?.anchor ?? null
    return [{ id: line.id, title: line.title, before, after, approved: false, anchor }]
  })
}

const secondPlaces = (found: readonly RegisterLine[], sourceId: number) =>
  found.flatMap(({ reader, origin }) =>
    origin?.sourceId === sourceId && isReaderName(reader)
      ? [{ start: origin.start, end: origin.end }]
      : [],
  )

/** Replaces the windows of the approved ones, as a corrected reading each. */
export async function approveChanges(
  ctx: TxCtx,
  sourceId: number,
  changes: readonly ReadAgain[],
  approve: readonly number[] | 'all' | 'none',
  batch: string,
): Promise<WindowChange[]> {
  const wanted = changes.filter((one) => isApproved(one.id, approve))
  const rows = await lockCommitments(
    ctx.db,
    wanted.map((one) => one.id),
  )
  const byId = new Map<number, CommitmentRow>(rows.map((row) => [row.id, row]))
  for (const one of wanted) {
    const row = byId.get(one.id)
    if (row) await rereadRow(ctx, row, one.after, { sourceId, batch, anchor: one.anchor })
  }
  return changes.map(({ anchor: _, ...one }) => ({ ...one, approved: isApproved(one.id, approve) }))
}

const isApproved = (id: number, approve: readonly number[] | 'all' | 'none'): boolean =>
  approve === 'all' || (approve !== 'none' && approve.includes(id))

/** The candidate at the very place the line was found at. */
function candidateOf(
  { origin, seriesId }: RegisterLine,
  sourceId: number,
  candidates: readonly Candidate[],
): Candidate | undefined {
  if (origin?.sourceId !== sourceId || seriesId !== null) return undefined
  return candidates.find((c) => c.start === origin.start && c.end === origin.end)
}

/** What we had read from the words; undefined where a person gave the date instead. */
function readBefore(line: RegisterLine): Window | null | undefined {
  if (line.moves === 0) return line.due?.text === '' ? undefined : line.due
  if (line.firstDue === null) return null
  return { ...line.firstDue, text: '', basis: '', assumptions: [] }
}

/**
 * What the words say now; undefined where a person gave the day of the event they name: only
 * another reading of what hangs on that event changes such a date.
 */
function readAgain(
  line: RegisterLine,
  { due, anchor }: Candidate,
  given: Day | undefined,
): Window | null | undefined {
  if (line.anchor === null || due !== null) return due
  if (given === undefined || anchor === null) return undefined
  return isDeepStrictEqual(anchor, line.anchor) ? undefined : anchoredWindow(anchor, given)
}

const sameEnds = (a: Window | null, b: Window | null): boolean =>
  (a?.from ?? null) === (b?.from ?? null) && (a?.until ?? null) === (b?.until ?? null)

import { lockCommitments } from '../db/commitments.js'
import type { CommitmentRow } from '../db/line-view.js'
import { lines } from '../db/lines.js'
import type { SourceWithText } from '../db/sources.js'
import type { Candidate } from '../domain/commitment.js'
import type { RegisterLine } from '../domain/register.js'
import type { Window } from '../domain/window.js'
import type { TxCtx } from './context.js'
import { extractFrom } from './extractor.js'
import { rereadRow } from './reread-row.js'

export interface WindowChange {
  id: number
  title: string
  before: Window | null
  after: Window | null
  approved: boolean
}

/** The lines of a source, in the order of its text, whose words, read with its facts as they are now, give another window. */
export async function windowChanges(
  ctx: TxCtx,
  { text, passages: _, ...source }: SourceWithText,
): Promise<WindowChange[]> {
  const { candidates } = await extractFrom(ctx, text, source)
  const found = await lines(ctx.db, { sourceId: source.id, review: ['candidate', 'accepted'] })
  const inOrder = found.toSorted((a, b) => (a.origin?.start ?? 0) - (b.origin?.start ?? 0))
  return inOrder.flatMap((line) => {
    const candidate = candidateOf(line, source.id, candidates)
    const before = readBefore(line)
    if (!candidate || before === undefined || sameEnds(before, candidate.due)) return []
    return [{ id: line.id, title: line.title, before, after: candidate.due, approved: false }]
  })
}

/** Replaces the windows of the approved ones, as a corrected reading each. */
export async function approveChanges(
  ctx: TxCtx,
  sourceId: number,
  changes: readonly WindowChange[],
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
    if (row) await rereadRow(ctx, row, one.after, { sourceId, batch })
  }
  return changes.map((one) => ({ ...one, approved: isApproved(one.id, approve) }))
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

const sameEnds = (a: Window | null, b: Window | null): boolean =>
  (a?.from ?? null) === (b?.from ?? null) && (a?.until ?? null) === (b?.until ?? null)

import type { Hearer } from '../db/hearers.js'
import { hearers } from '../db/hearers.js'
import { lines } from '../db/lines.js'
import type { PassageView } from '../db/sources.js'
import type { RegisterLine } from '../domain/register.js'
import type { Day } from '../domain/window.js'
import type { Ctx } from './context.js'

export interface AddedSource {
  sourceId: number
  /** False when the same text was there already; then nothing was changed. */
  created: boolean
  title: string
  said: Day
  lines: RegisterLine[]
  accepted: number[]
  heardBy: Record<number, Hearer[]>
  /** Accepted ids that nobody would hear about. */
  unheard: number[]
  /** Passages not read for commitments: headings, questions, stage directions. */
  skippedPassages: number
}

interface Stored {
  sourceId: number
  created: boolean
  title: string
  said: Day
  passages: ReadonlyArray<Pick<PassageView, 'kind'>>
}

/** What adding a source tells: its lines, and who hears of those that are in the register. */
export async function describeSource(
  ctx: Ctx,
  { passages, ...stored }: Stored,
): Promise<AddedSource> {
  const found = await lines(ctx.db, { sourceId: stored.sourceId })
  const ordered = found.toSorted((a, b) => (a.origin?.start ?? 0) - (b.origin?.start ?? 0))
  const accepted = ordered.filter((l) => l.review === 'accepted').map((l) => l.id)
  const heard = await hearers(ctx.db, accepted)
  return {
    ...stored,
    lines: ordered,
    accepted,
    heardBy: Object.fromEntries(heard),
    unheard: accepted.filter((id) => (heard.get(id) ?? []).length === 0),
    skippedPassages: passages.filter((p) => p.kind !== 'speech').length,
  }
}

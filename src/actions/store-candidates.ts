import { addParties } from '../db/line-links.js'
import type { CommitmentRow } from '../db/line-view.js'
import { insertCommitments, insertMentions, type NewMention } from '../db/new-commitments.js'
import type { Candidate, Direction } from '../domain/commitment.js'
import { RULES } from '../domain/reader.js'
import type { TxCtx } from './context.js'
import { directionsOf } from './direction.js'
import { ensureParties } from './party-refs.js'
import { dueColumns } from './window-columns.js'

/** Stores candidates with their parties and mentions, in few statements however many there are. */
export async function storeCandidates(
  ctx: TxCtx,
  { id: sourceId, text }: { id: number; text: string },
  candidates: readonly Candidate[],
): Promise<CommitmentRow[]> {
  if (candidates.length === 0) return []
  const refs = await ensureParties(
    ctx,
    candidates.flatMap((c) => [...c.committed_by, ...c.owed_to]),
  )
  const ids = (names: readonly string[]) => [
    ...new Set(names.flatMap((name) => refs.get(name)?.id ?? [])),
  ]
  const promisers = candidates.map((c) => ids(c.committed_by))
  const directions = await directionsOf(ctx, promisers)
  const rows = await insertCommitments(
    ctx.db,
    candidates.map((c, i) => ({
      ...columnsOf(c, directions[i] ?? null),
      cadenceMonths: ctx.settings.ladder.checkInMonths,
      createdAt: ctx.now,
    })),
  )
  const held = rows.flatMap(({ id: commitmentId }, i) => [
    ...(promisers[i] ?? []).map((partyId, position) => ({
      ...{ commitmentId, partyId, role: 'by' as const, position, nameThen: null },
    })),
    ...ids(candidates[i]?.owed_to ?? []).map((partyId, position) => ({
      ...{ commitmentId, partyId, role: 'to' as const, position, nameThen: null },
    })),
  ])
  await addParties(ctx.db, held)
  await insertMentions(
    ctx.db,
    rows.flatMap((row, i) => mentionsOf(row.id, sourceId, text, candidates[i])),
  )
  return rows
}

function columnsOf(c: Candidate, direction: Direction | null) {
  return {
    ...{ title: c.title, action: c.action, kind: c.kind, direction },
    ...dueColumns(c.due),
    dueAssumptions: [...new Set([...(c.due?.assumptions ?? []), ...c.assumptions])],
    checkBackOn: c.check_back?.on ?? null,
    checkBackText: c.check_back?.text ?? null,
    checkBackBasis: c.check_back?.basis ?? null,
    anchor: c.anchor,
    rrule: c.recurrence?.rrule ?? null,
    recurrenceText: c.recurrence?.text ?? null,
    recurrenceBasis: c.recurrence?.basis ?? null,
    ...{ confidence: c.confidence, cues: c.cues, reader: c.reader ?? RULES },
  }
}

function mentionsOf(
  commitmentId: number,
  sourceId: number,
  text: string,
  candidate: Candidate | undefined,
): NewMention[] {
  if (!candidate) return []
  const { quote, start, end, speaker, also } = candidate
  const again = also.map((span) => ({
    ...{ commitmentId, sourceId, start: span.start, end: span.end, speaker: null },
    ...{ quote: text.slice(span.start, span.end), role: 'repeats' as const },
  }))
  return [{ commitmentId, sourceId, quote, start, end, speaker, role: 'origin' }, ...again]
}

import { desc, eq } from 'drizzle-orm'
import { lockCommitment } from '../db/commitments.js'
import { appendEvents } from '../db/events.js'
import { addParties, partiesHeld, setTags, tagsOf } from '../db/line-links.js'
import { type CommitmentRow, dueOf } from '../db/line-view.js'
import { line } from '../db/lines.js'
import { insertCommitments, insertMentions } from '../db/new-commitments.js'
import { appendRevisions } from '../db/new-revisions.js'
import { commitment, mention } from '../db/schema/commitment.js'
import { isAfter, type Span } from '../domain/calendar.js'
import { precisionOf } from '../domain/given-window.js'
import type { RegisterLine } from '../domain/register.js'
import type { Window } from '../domain/window.js'
import { windowWords } from '../domain/words.js'
import { type Ctx, inTransaction, type TxCtx } from './context.js'
import { stampOf } from './stamp.js'
import { todayOf } from './today.js'
import { dueColumns, firstColumns } from './window-columns.js'

/**
 * Opens the ordinary dated commitment of a series' next period: the first one at once, each later
 * one when its period has begun. `line` is null when none is to be opened now.
 */
export function openNextOfSeries(
  ctx: Ctx,
  { id }: { id: number },
): Promise<{ line: RegisterLine | null }> {
  return inTransaction(ctx, async (tx) => {
    const series = await lockCommitment(tx.db, id)
    const period = await periodToOpen(tx, series)
    if (period === null) return { line: null }
    return { line: await line(tx.db, await open(tx, series, period)) }
  })
}

async function periodToOpen(ctx: TxCtx, series: CommitmentRow): Promise<Span | null> {
  const { id, rrule, review, closed } = series
  if (rrule === null || review !== 'accepted' || closed) return null
  const { nextPeriod } = await import('../domain/series.js')
  const { from, until } = dueOf(series) ?? { from: null, until: null }
  const first = until === null ? null : { from: from ?? until, until }
  const said = (await line(ctx.db, id)).origin?.said ?? (await todayOf(ctx))
  const last = await lastPeriod(ctx, id)
  const period = nextPeriod({ rrule, first, said }, last)
  const early = last !== null && period !== null && isAfter(period.from, await todayOf(ctx))
  return early ? null : period
}

async function lastPeriod({ db }: TxCtx, seriesId: number): Promise<string | null> {
  const { seriesPeriod } = commitment
  const [last] = await db
    .select({ seriesPeriod })
    .from(commitment)
    .where(eq(commitment.seriesId, seriesId))
    .orderBy(desc(seriesPeriod))
    .limit(1)
  return last?.seriesPeriod ?? null
}

async function open(ctx: TxCtx, series: CommitmentRow, period: Span): Promise<number> {
  const window = windowOf(series, period)
  const [row] = await insertCommitments(ctx.db, [columnsOf(ctx, series, window, period)])
  if (!row) throw new Error('the new period did not come back')
  await copyLinks(ctx, series.id, row.id)
  const said = { review: 'accepted', seriesId: series.id, ...dueColumns(window) }
  const [eventId = 0] = await appendEvents(ctx.db, stampOf(ctx), [
    { kind: 'opened', axis: 'review', commitmentId: row.id, after: said },
  ])
  const day = await todayOf(ctx)
  await appendRevisions(ctx.db, [{ commitmentId: row.id, kind: 'first', window, day, eventId }])
  return row.id
}

function windowOf(series: CommitmentRow, { from, until }: Span): Window {
  const precision = precisionOf(from, until)
  const text = series.recurrenceText ?? ''
  const basis = `One period of “${text}”. ${series.recurrenceBasis ?? ''}`.trim()
  return { from, until, precision, text, basis, assumptions: series.dueAssumptions }
}

function columnsOf(ctx: Ctx, series: CommitmentRow, window: Window, period: Span) {
  const { action, criterion, direction, followerId, confidence, cues, reader, unseen } = series
  return {
    ...{ title: `${series.title} (${windowWords(window)})`, action, criterion, direction },
    ...{ followerId, confidence, cues, reader, unseen, cadenceMonths: series.cadenceMonths },
    ...{ kind: 'dated' as const, review: 'accepted' as const, isPublic: series.isPublic },
    ...{ seriesId: series.id, seriesPeriod: period.from, createdAt: ctx.now },
    ...{ ...dueColumns(window), ...firstColumns(window) },
  }
}

async function copyLinks({ db }: TxCtx, from: number, to: number): Promise<void> {
  for (const role of ['by', 'to'] as const) {
    const held = await partiesHeld(db, from, role)
    await addParties(
      db,
      held.map((one, position) => ({ ...one, commitmentId: to, role, position })),
    )
  }
  await setTags(db, to, await tagsOf(db, from))
  const mentions = await db.select().from(mention).where(eq(mention.commitmentId, from))
  await insertMentions(
    db,
    mentions.map(({ id: _, ...one }) => ({ ...one, commitmentId: to })),
  )
}

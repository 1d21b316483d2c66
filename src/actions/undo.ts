import { lockCommitment, lockCommitments } from '../db/commitments.js'
import { eventById, eventsOfBatch, eventsOfCommitment, undoneIds } from '../db/event-state.js'
import type { EventRow } from '../db/events.js'
import { line } from '../db/lines.js'
import { PledgeError } from '../domain/errors.js'
import type { RegisterLine } from '../domain/register.js'
import { type Ctx, inTransaction, type TxCtx } from './context.js'
import { isUndoable } from './undo-kinds.js'
import { undoOne } from './undo-one.js'

/** One of: an event, the latest act on a commitment, all acts of a batch. */
export interface UndoInput {
  eventId?: number
  commitmentId?: number
  batch?: string
}

/**
 * Takes acts back by appending their opposite; an undo can itself be undone by its own event.
 * PledgeError 'conflict' when a later act on the same axis builds on it, or it is undone already.
 * `line` is the commitment concerned, when it is one.
 */
export function undo(
  ctx: Ctx,
  input: UndoInput,
): Promise<{ undone: number; line: RegisterLine | null }> {
  return inTransaction(ctx, async (tx) => {
    const targets = await targetsOf(tx, input)
    await lockCommitments(
      tx.db,
      targets.flatMap((one) => one.commitmentId ?? []),
    )
    // Latest first: within a batch a later act may build on an earlier one.
    for (const one of targets.toSorted((a, b) => b.id - a.id)) await undoOne(tx, one)
    const ids = new Set(targets.flatMap((one) => one.commitmentId ?? []))
    const [id] = ids
    const about = ids.size === 1 && id !== undefined ? await line(tx.db, id) : null
    return { undone: targets.length, line: about }
  })
}

async function targetsOf(ctx: TxCtx, input: UndoInput): Promise<EventRow[]> {
  if (input.batch !== undefined) return batchTargets(ctx, input.batch)
  const one = await targetOf(ctx, input)
  return isWhole(one) && one.batch !== null ? batchTargets(ctx, one.batch) : [one]
}

/** Merging, and taking a suggestion, touch two lines or several axes in one act. */
const isWhole = ({ kind, after }: EventRow): boolean =>
  kind === 'merged' || after?.match !== undefined

async function targetOf(ctx: TxCtx, { eventId, commitmentId }: UndoInput): Promise<EventRow> {
  if (eventId !== undefined) {
    const found = await eventById(ctx.db, eventId)
    if (found) return found
    throw new PledgeError(
      'not_found',
      `There is no event ${eventId}.`,
      'pledgewatch history ID lists the events of a commitment.',
    )
  }
  if (commitmentId === undefined) throw nothing('No event was named.')
  await lockCommitment(ctx.db, commitmentId)
  const events = await eventsOfCommitment(ctx.db, commitmentId)
  const undone = undoneIds(events)
  const latest = events.findLast(
    (one) => one.undoesId === null && !undone.has(one.id) && isUndoable(one.kind),
  )
  if (latest) return latest
  throw nothing(`There is nothing left to undo on commitment ${commitmentId}.`)
}

async function batchTargets(ctx: TxCtx, batch: string): Promise<EventRow[]> {
  const events = (await eventsOfBatch(ctx.db, batch)).filter(
    (one) => one.undoesId === null && isUndoable(one.kind),
  )
  if (events.length === 0) throw nothing('That act left nothing that can be undone.')
  return events
}

function nothing(message: string): PledgeError {
  return new PledgeError(
    'not_found',
    message,
    'pledgewatch history ID lists the events of a commitment.',
  )
}

import type { Ctx } from '../../actions/context.js'
import { isUndoable } from '../../actions/undo-kinds.js'
import { eventById, eventsOfCommitment, undoneIds } from '../../db/event-state.js'
import type { EventRow } from '../../db/events.js'
import { line } from '../../db/lines.js'
import { PledgeError } from '../../domain/errors.js'

/**
 * The event that the page of commitment `id` may take back: the named one, else the latest.
 * PledgeError 'not_found' when it belongs to another line, 'not_allowed' when it stopped the mails
 * of somebody else.
 */
export async function undoTarget(ctx: Ctx, id: number, eventId: number | null): Promise<number> {
  if (eventId === null) return latest(ctx, id)
  const event = await eventById(ctx.db, eventId)
  if (event === null || !(await concerns(ctx, event, id))) throw elsewhere(eventId, id)
  if (await stopsAnother(ctx, event)) throw theirs()
  return eventId
}

/** Also an act on a line that was merged into this one, or that this one was merged into. */
async function concerns({ db }: Ctx, event: EventRow, id: number): Promise<boolean> {
  const of = event.commitmentId
  if (of === null || of === id) return of === id
  return (await line(db, id)).mergedIntoId === of || (await line(db, of)).mergedIntoId === id
}

const STOPS: ReadonlySet<string> = new Set(['stopped', 'muted'])

/** Whoever asked for silence alone ends it; an undo of an undo is such an act as well. */
async function stopsAnother(ctx: Ctx, event: EventRow): Promise<boolean> {
  if (event.personId === null || event.personId === ctx.actor.personId) return false
  if (STOPS.has(event.kind)) return true
  const before = event.undoesId === null ? null : await eventById(ctx.db, event.undoesId)
  return before !== null && stopsAnother(ctx, before)
}

const OWN: ReadonlySet<string> = new Set(['snooze', 'subscription'])

/** What another person chose for their own mails is no act on the line: it is passed over. */
async function latest({ db, actor }: Ctx, id: number): Promise<number> {
  const events = await eventsOfCommitment(db, id)
  const undone = undoneIds(events)
  const found = events.findLast(
    (one) =>
      one.undoesId === null &&
      !undone.has(one.id) &&
      isUndoable(one.kind) &&
      (!OWN.has(one.axis) || one.personId === actor.personId),
  )
  if (found !== undefined) return found.id
  throw new PledgeError(
    'not_found',
    `There is nothing left to undo on commitment ${id}.`,
    'Its history shows what happened to it.',
  )
}

const elsewhere = (eventId: number, id: number) =>
  new PledgeError(
    'not_found',
    `Event ${eventId} is none of commitment ${id}; nothing was undone.`,
    'Open the commitment that it belongs to and press Undo there.',
  )

const theirs = () =>
  new PledgeError(
    'not_allowed',
    'Only the person who stopped these mails can have them again.',
    'Ask them to use the Undo of the page where they stopped them.',
  )

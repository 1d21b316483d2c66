import { eventsBeside, undoneIds } from '../db/event-state.js'
import type { EventRow } from '../db/events.js'
import { PledgeError } from '../domain/errors.js'
import type { TxCtx } from './context.js'
import { chainOf } from './undo-chain.js'
import { undoForPerson } from './undo-for-person.js'
import { axesOf, isApart, isUndoable } from './undo-kinds.js'
import { undoOnCommitment } from './undo-on-commitment.js'

/** Appends the opposite of one event; refuses what a later act of the same axis builds on. */
export async function undoOne(ctx: TxCtx, one: EventRow): Promise<void> {
  const chain = await chainOf(ctx, one)
  const { root } = chain
  if (!isUndoable(one.kind) || !isUndoable(root.kind) || isAboutPersonOnly(root)) throw cannot(one)
  const beside = await eventsBeside(ctx.db, one)
  const undone = undoneIds(beside)
  if (undone.has(one.id)) {
    throw new PledgeError('conflict', `Event ${one.id} is undone already.`, 'Nothing more to do.')
  }
  const blocking = beside.find((later) => blocks(later, one, root) && !undone.has(later.id))
  if (blocking) throw builtOn(one, blocking)
  if (root.axis === 'subscription') await undoForPerson(ctx, one)
  else await undoOnCommitment(ctx, one, chain)
}

/** "Edited" also says what was done to a person, a party or a source. */
const isAboutPersonOnly = (root: EventRow): boolean =>
  root.commitmentId === null && root.axis !== 'subscription'

/** Whether `one` is no longer the last word on its axis because of `later`. */
function blocks(later: EventRow, one: EventRow, root: EventRow): boolean {
  if (later.id <= one.id || isApart(root.axis)) return false
  // An act and its undo that both came later leave nothing behind.
  if (later.undoesId !== null && later.undoesId > one.id) return false
  if (root.axis === 'subscription' && !sameSubscription(later, one)) return false
  const axes = axesOf(root.kind, root.axis)
  return (
    axesOf(later.kind, later.axis).some((axis) => axes.includes(axis)) &&
    samePerson(later, one, root)
  )
}

/** What two people put off, and the windows they wait for, do not touch each other. */
const samePerson = (later: EventRow, one: EventRow, root: EventRow): boolean =>
  (root.axis !== 'snooze' && root.axis !== 'subscription') || later.personId === one.personId

const sameSubscription = (a: EventRow, b: EventRow): boolean =>
  a.commitmentId === b.commitmentId &&
  (a.after?.subscriptionId ?? null) === (b.after?.subscriptionId ?? null)

function cannot(one: EventRow): PledgeError {
  return new PledgeError(
    'not_allowed',
    `Event ${one.id} (${one.kind.replaceAll('_', ' ')}) cannot be undone.`,
    'Change it back with the command or page that made it.',
  )
}

function builtOn(one: EventRow, later: EventRow): PledgeError {
  return new PledgeError(
    'conflict',
    `Event ${one.id} cannot be undone: event ${later.id} (${later.kind.replaceAll('_', ' ')}) came after it.`,
    `Undo that one first: pledgewatch undo ${later.id}.`,
  )
}

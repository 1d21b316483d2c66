import { type CommitmentRow, dueOf } from '../db/line-view.js'
import { line } from '../db/lines.js'
import { sourceExists } from '../db/new-source.js'
import { addNote } from '../db/notes.js'
import { noSource } from '../db/sources.js'
import { PledgeError } from '../domain/errors.js'
import { givenWindow } from '../domain/given-window.js'
import type { RegisterLine } from '../domain/register.js'
import type { Day } from '../domain/window.js'
import { shortDay } from '../domain/words.js'
import { type Ctx, inTransaction } from './context.js'
import { checkEnds } from './given-due.js'
import { openAccepted } from './open.js'
import { recordMove, refuseEarlier } from './record-move.js'
import { todayOf } from './today.js'

export interface MoveDateInput {
  id: number
  /** Absent: the new window has no first day ("by 30 June"). */
  from?: Day | null
  until: Day | null
  kind: 'agreed' | 'one_sided'
  /** Who announced it. */
  by: string
  why?: string | null
  /** The statement in which it was announced. */
  sourceId?: number | null
  version?: number
}

/**
 * "Date moved": the parties changed the date. The first window stays; the move is counted and
 * reminders are due anew. PledgeError 'bad_input' for the same date, or without an announcer.
 */
export function moveDate(
  ctx: Ctx,
  input: MoveDateInput,
): Promise<{ line: RegisterLine; eventId: number }> {
  return inTransaction(ctx, async (tx) => {
    const row = await openAccepted(tx, input.id, input.version)
    const [announcedBy, day] = [announcer(input), await todayOf(tx)]
    const window = windowOf(row, input, announcedBy, day)
    refuseEarlier(await line(tx.db, row.id), input.until)
    const sourceId = input.sourceId ?? null
    if (sourceId !== null && !(await sourceExists(tx.db, sourceId))) throw noSource(sourceId)
    const noteId = await addNote(tx.db, input.why, ctx.actor.personId)
    const eventId = await recordMove(tx, row, {
      ...{ window, how: input.kind, announcedBy, day, sourceId, noteId },
    })
    return { line: await line(tx.db, row.id), eventId }
  })
}

function announcer({ by }: MoveDateInput): string {
  if (by.trim()) return by.trim()
  throw new PledgeError('bad_input', 'A moved date needs who announced it.', 'Name them (--by).')
}

function windowOf(row: CommitmentRow, input: MoveDateInput, by: string, day: Day) {
  const from = input.from ?? null
  checkEnds(from, input.until)
  const now = dueOf(row)
  if (now && now.from === from && now.until === input.until) {
    throw new PledgeError(
      'bad_input',
      `Commitment ${row.id} has that date already.`,
      `pledgewatch show ${row.id} shows its dates and how they moved.`,
    )
  }
  const how = input.kind === 'agreed' ? 'by agreement' : 'by one side'
  return givenWindow(
    from,
    input.until,
    `Moved ${how}, announced by ${by}; recorded on ${shortDay(day)}.`,
  )
}

import { type CommitmentRow, dueOf } from '../db/line-view.js'
import { line } from '../db/lines.js'
import { addNote } from '../db/notes.js'
import { PledgeError } from '../domain/errors.js'
import { givenWindow } from '../domain/given-window.js'
import type { RegisterLine } from '../domain/register.js'
import type { Day } from '../domain/window.js'
import { type Ctx, inTransaction } from './context.js'
import { checkEnds } from './given-due.js'
import { openRow } from './open.js'
import { rereadRow } from './reread-row.js'

export interface RereadInput {
  id: number
  from?: Day | null
  until: Day | null
  /** What was misread. */
  why: string
  version?: number
}

/**
 * "Correct our reading": the words always meant another window. It replaces the first one, and
 * the current one too unless the date was moved since. PledgeError 'bad_input' without a reason.
 */
export function reread(
  ctx: Ctx,
  input: RereadInput,
): Promise<{ line: RegisterLine; eventId: number }> {
  return inTransaction(ctx, async (tx) => {
    if (!input.why.trim()) throw noReason()
    const row = await openRow(tx, input.id, input.version)
    const noteId = await addNote(tx.db, input.why, ctx.actor.personId)
    const eventId = await rereadRow(tx, row, windowOf(row, input), { noteId })
    return { line: await line(tx.db, row.id), eventId }
  })
}

function windowOf(row: CommitmentRow, input: RereadInput) {
  const from = input.from ?? null
  checkEnds(from, input.until)
  const text = row.moves === 0 ? (dueOf(row)?.text ?? '') : ''
  return {
    ...givenWindow(from, input.until, 'Corrected by a person who read the words again.'),
    text,
  }
}

function noReason(): PledgeError {
  return new PledgeError(
    'bad_input',
    'A corrected reading needs a reason.',
    'Say in a few words what was misread (--why "…").',
  )
}

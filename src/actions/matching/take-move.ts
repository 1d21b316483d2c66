import { lockCommitment } from '../../db/commitments.js'
import { dueOf } from '../../db/line-view.js'
import { line } from '../../db/lines.js'
import { PledgeError } from '../../domain/errors.js'
import { givenWindow } from '../../domain/given-window.js'
import type { Window } from '../../domain/window.js'
import { shortDay } from '../../domain/words.js'
import type { TxCtx } from '../context.js'
import { checkEnds } from '../given-due.js'
import { recordMove, refuseEarlier } from '../record-move.js'
import type { ApplyMatchInput, Part } from './apply-input.js'
import { type Statement, saidOn, sayer } from './statement.js'

/** "Date moved", with the statement as its source and the day it was said as that of the move. */
export async function takeMove(
  tx: TxCtx,
  input: ApplyMatchInput,
  statement: Statement,
  part: Part,
): Promise<number> {
  const row = await lockCommitment(tx.db, input.of)
  const announcedBy = input.by?.trim() || sayer(statement)
  const window = windowOf(input, statement, announcedBy)
  const now = dueOf(row)
  if (now && now.from === window.from && now.until === window.until) throw same(input.of)
  refuseEarlier(await line(tx.db, row.id), window.until)
  const how = input.how ?? (statement.by.length > 1 ? 'agreed' : 'one_sided')
  const day = saidOn(statement)
  const sourceId = statement.source.id
  return recordMove(tx, row, {
    ...{ window, how, announcedBy, day, sourceId, noteId: null },
    ...part,
  })
}

function windowOf(input: ApplyMatchInput, statement: Statement, by: string): Window {
  const { window } = statement
  const told = `Announced by ${by} on ${shortDay(saidOn(statement))}.`
  if (input.until !== undefined || input.from !== undefined) {
    const [from, until] = [input.from ?? null, input.until ?? null]
    checkEnds(from, until)
    return givenWindow(from, until, told)
  }
  if (window === null) throw noDate()
  return { ...window, basis: `${window.basis} ${told}` }
}

function same(id: number): PledgeError {
  return new PledgeError(
    'bad_input',
    `Commitment ${id} has that date already.`,
    'Take it as a repeat instead.',
  )
}

function noDate(): PledgeError {
  return new PledgeError(
    'bad_input',
    'The statement gives no new date.',
    'Give it as YYYY-MM-DD (--until), or take it as a repeat.',
  )
}

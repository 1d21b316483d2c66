import { type CommitmentRow, dueOf } from '../db/line-view.js'
import { PledgeError } from '../domain/errors.js'
import { givenWindow } from '../domain/given-window.js'
import type { Window } from '../domain/window.js'
import { change } from './change.js'
import type { TxCtx } from './context.js'
import type { Edits } from './edits.js'
import { checkEnds } from './given-due.js'
import { dueColumns } from './window-columns.js'

/** The window of a candidate as a person sets it; PledgeError 'conflict' once it is accepted. */
export async function editDue(ctx: TxCtx, row: CommitmentRow, edits: Edits): Promise<void> {
  const wanted = wantedWindow(row, edits)
  const now = dueOf(row)
  const same = sameEnds(now, wanted) && (wanted?.text ?? '') === (now?.text ?? '')
  if (wanted === undefined || same) return
  if (row.review === 'accepted' && !sameEnds(now, wanted)) throw fixed(row.id)
  const kind = row.kind === 'dated' || row.kind === 'undated' ? kindOf(wanted) : row.kind
  await change(ctx, row, {
    ...{ kind: 'window_set', axis: 'window' },
    patch: { ...dueColumns(wanted), ...(kind === row.kind ? {} : { kind }) },
  })
}

const kindOf = (window: Window | null) => (window === null ? 'undated' : 'dated')

function wantedWindow(row: CommitmentRow, { due, dueText }: Edits): Window | null | undefined {
  const now = dueOf(row)
  if (due === undefined) {
    return dueText === undefined || now === null ? undefined : { ...now, text: dueText.trim() }
  }
  if (due === null) return null
  checkEnds(due.from, due.until)
  const text = dueText?.trim() ?? now?.text ?? ''
  if (now && now.from === due.from && now.until === due.until) return { ...now, text }
  return { ...givenWindow(due.from, due.until, 'Set by a person during review.'), text }
}

function sameEnds(a: Window | null, b: Window | null | undefined): boolean {
  return (a?.from ?? null) === (b?.from ?? null) && (a?.until ?? null) === (b?.until ?? null)
}

function fixed(id: number): PledgeError {
  return new PledgeError(
    'conflict',
    `Commitment ${id} is accepted, so its date is not simply overwritten.`,
    `Use “Date moved” (pledgewatch revise ${id}) or “Correct our reading” (pledgewatch reread ${id}).`,
  )
}

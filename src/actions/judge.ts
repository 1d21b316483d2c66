import type { CommitmentRow } from '../db/line-view.js'
import { line } from '../db/lines.js'
import { addNote } from '../db/notes.js'
import { verdict } from '../db/schema/record.js'
import { isClosing } from '../domain/commitment.js'
import { THE_REST } from '../domain/ladder.js'
import type { RegisterLine } from '../domain/register.js'
import type { Day } from '../domain/window.js'
import { type Changed, change, type RowPatch } from './change.js'
import { type Ctx, inTransaction, type TxCtx } from './context.js'
import { insertEvidence } from './evidence-input.js'
import { type JudgeInput, type Judgement, readJudgement } from './judge-input.js'
import type { Whole } from './merge-into.js'
import { openAccepted } from './open.js'
import { shareParty, wholeAfter } from './share.js'
import { todayOf } from './today.js'

export type { JudgeInput } from './judge-input.js'

/**
 * Records a verdict on the whole, or with a party on its share of a joint commitment. Closing
 * verdicts end reminders; one that opens it again makes them due again. PledgeError 'bad_input'
 * for a missing reason or a day to come, 'conflict' for another version.
 */
export function judge(
  ctx: Ctx,
  input: JudgeInput,
): Promise<{ line: RegisterLine; eventId: number }> {
  return inTransaction(ctx, async (tx) => {
    const today = await todayOf(tx)
    const judgement = readJudgement(input, today)
    const row = await openAccepted(tx, input.id, input.version)
    const partyId = input.party ? await shareParty(tx, row.id, input.party) : null
    const whole = partyId === null ? judgement : await wholeAfter(tx, row, partyId, judgement)
    const notes = await writeNotes(tx, input)
    const parts = { judgement, whole, partyId, part: input.part ?? {} }
    const { eventId, repeated } = await record(tx, row, notes, parts)
    const stored = { ...judgement, ...notes, partyId, eventId, recordedOn: today }
    if (!repeated) await store(tx, input, stored)
    return { line: await line(tx.db, row.id), eventId }
  })
}

interface Parts {
  judgement: Judgement
  whole: Judgement | null
  partyId: number | null
  part: Whole
}

function record(
  ctx: TxCtx,
  row: CommitmentRow,
  notes: Notes,
  { judgement, whole, partyId, part }: Parts,
): Promise<Changed> {
  const { completion, happenedOn } = judgement
  return change(ctx, row, {
    ...{ kind: partyId === null ? 'judged' : 'share_judged', axis: 'completion', partyId },
    patch: whole ? patchOf(row, whole) : {},
    after: {
      ...(partyId === null ? {} : { share: { partyId, completion, happenedOn } }),
      ...(part.match === undefined ? {} : { match: part.match }),
    },
    batch: part.batch ?? null,
    noteId: notes.reasonId ?? notes.noteId,
  })
}

function patchOf(row: CommitmentRow, whole: Judgement): RowPatch {
  const { completion, happenedOn, restExpected, restBy } = whole
  const closed = isClosing(completion, restExpected)
  return {
    ...{ completion, happenedOn, restExpected, closed },
    ...(row.closed && !closed ? { arm: row.arm + 1 } : {}),
    ...(restBy === null ? {} : askAgain(restBy)),
    ...(restExpected ? {} : askNoMore(row)),
  }
}

/** Also where nothing is asked, so that a repeated command writes the same event. */
function askNoMore({ checkBackText }: CommitmentRow): RowPatch {
  if (checkBackText !== null && checkBackText !== THE_REST) return {}
  return { checkBackOn: null, checkBackText: null, checkBackBasis: null }
}

/** The rest of a partly fulfilled one is asked for on the day it was expected by. */
function askAgain(on: Day): RowPatch {
  return {
    checkBackOn: on,
    checkBackText: THE_REST,
    checkBackBasis: 'The day by which the rest was expected when it was partly fulfilled.',
  }
}

interface Notes {
  reasonId: number | null
  noteId: number | null
}

async function writeNotes({ db, actor }: TxCtx, input: JudgeInput): Promise<Notes> {
  return {
    reasonId: await addNote(db, input.reason, actor.personId),
    noteId: await addNote(db, input.note, actor.personId),
  }
}

async function store(
  ctx: TxCtx,
  { id: commitmentId, evidence }: JudgeInput,
  stored: Omit<typeof verdict.$inferInsert, 'commitmentId' | 'authorId'>,
): Promise<void> {
  const [row] = await ctx.db
    .insert(verdict)
    .values({ ...stored, commitmentId, authorId: ctx.actor.personId })
    .returning({ id: verdict.id })
  if (!evidence || !row) return
  const { eventId } = stored
  await insertEvidence(ctx, evidence, { commitmentId, eventId, verdictId: row.id })
}

import { randomUUID } from 'node:crypto'
import { lockCommitment } from '../../db/commitments.js'
import { line } from '../../db/lines.js'
import type { MatchKind } from '../../domain/matching/types.js'
import type { RegisterLine } from '../../domain/register.js'
import { type Ctx, inTransaction, type TxCtx } from '../context.js'
import { addMention, type Place, type Role } from '../mention.js'
import { mergeWhole } from '../merge-whole.js'
import type { ApplyMatchInput, Part } from './apply-input.js'
import { lockBoth } from './lock-both.js'
import { type Statement, statementOf } from './statement.js'
import { takeMove } from './take-move.js'
import { takeVerdict } from './take-verdict.js'
import { takenBefore } from './taken-before.js'

export interface AppliedMatch {
  line: RegisterLine
  /** Undoing it takes the whole act back. */
  eventId: number
}

/**
 * Takes a suggestion in one act: adds the quote to the line with what it does there, moves the
 * date or records the verdict with this source as evidence, and marks the candidate as a
 * duplicate. One undo takes all of it back. PledgeError 'conflict' for a line that is not in the
 * register or was changed meanwhile, a candidate that no longer waits and words that stand with the
 * line already; 'bad_input' for a day to come or a move without a new date.
 */
export function applyMatch(ctx: Ctx, input: ApplyMatchInput): Promise<AppliedMatch> {
  return inTransaction(ctx, async (tx) => {
    const statement = await statementOf(tx, input.told)
    const place = placeOf(input, statement)
    const before = await takenBefore(tx, input.of, place)
    if (before !== null) return { line: await line(tx.db, input.of), eventId: before }
    await lockBoth(tx, input, statement)
    const part = { batch: randomUUID(), match: input.kind }
    if (statement.candidate !== null) {
      await mergeWhole(tx, { id: statement.candidate, into: input.of }, part)
    }
    const mentioned = await addMention(tx, await lockCommitment(tx.db, input.of), place, part)
    const done = await ACTS[input.kind](tx, input, statement, part)
    return { line: await line(tx.db, input.of), eventId: done ?? mentioned }
  })
}

type Take = (
  tx: TxCtx,
  input: ApplyMatchInput,
  statement: Statement,
  part: Part,
) => Promise<number | null>

const ACTS: Readonly<Record<MatchKind, Take>> = {
  repeats: async () => null,
  moves: takeMove,
  done: takeVerdict,
  withdraws: takeVerdict,
}

const ROLES: Readonly<Record<MatchKind, Role>> = {
  repeats: 'repeats',
  moves: 'moves',
  done: 'reports_done',
  withdraws: 'withdraws',
}

const placeOf = ({ kind }: ApplyMatchInput, { source, start, end }: Statement): Place => ({
  ...{ sourceId: source.id, start, end },
  role: ROLES[kind],
})

import { line } from '../../db/lines.js'
import { eventDay } from '../../domain/matching/report.js'
import type { TxCtx } from '../context.js'
import type { EvidenceInput } from '../evidence-input.js'
import { judge } from '../judge.js'
import type { ApplyMatchInput, Part } from './apply-input.js'
import { type Statement, saidOn, sayer } from './statement.js'

/** A verdict, fulfilled or withdrawn, with the statement's quote as its evidence. */
export async function takeVerdict(
  tx: TxCtx,
  input: ApplyMatchInput,
  statement: Statement,
  part: Part,
): Promise<number> {
  const evidence = await evidenceOf(tx, input.of, statement)
  const told = input.by?.trim() || sayer(statement)
  const verdict =
    input.kind === 'withdraws'
      ? { completion: 'withdrawn' as const, reason: told, on: input.on ?? saidOn(statement) }
      : { completion: 'fulfilled' as const, on: dayOf(input, statement) }
  const { eventId } = await judge(tx, { id: input.of, ...verdict, evidence, part })
  return eventId
}

/** A whole month tells no day: then it stays unknown until somebody finds out. */
function dayOf({ on }: ApplyMatchInput, { candidate, window }: Statement) {
  if (on !== undefined) return on
  return candidate === null ? eventDay(window) : null
}

async function evidenceOf(tx: TxCtx, id: number, statement: Statement): Promise<EvidenceInput> {
  const { source, quote } = statement
  const { committedBy, owedTo } = await line(tx.db, id)
  const says = (names: readonly string[]) => names.some((name) => sayers(statement).includes(name))
  const saidBy = says(committedBy) ? 'promiser' : says(owedTo) ? 'counterpart' : 'third_party'
  const url = source.url !== null && /^https?:/.test(source.url) ? source.url : null
  return { url, title: source.title, dated: source.said, note: `“${quote.trim()}”`, saidBy }
}

const sayers = ({ by, source }: Statement): readonly string[] => [...by, ...source.parties]

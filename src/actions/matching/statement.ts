import { line as lineById } from '../../db/lines.js'
import { type SourceWithText, sourceWithText } from '../../db/sources.js'
import { PledgeError } from '../../domain/errors.js'
import type { Day, Window } from '../../domain/window.js'
import { partyWords } from '../../domain/words.js'
import type { Ctx } from '../context.js'
import { reportsOf } from './reports-of.js'

/** A candidate by its number, or a report by its source and its number in it. */
export type Told = { candidate: number } | { sourceId: number; report: number }

/** The words that are taken, and who says them. */
export interface Statement {
  /** Null for a report, which is no line of the register. */
  candidate: number | null
  source: SourceWithText
  quote: string
  start: number
  end: number
  speaker: string | null
  /** Parties that say it. */
  by: readonly string[]
  /** The new date of a candidate or of something moved; when something done happened. */
  window: Window | null
}

/** PledgeError 'not_found' when there is no such candidate or report. */
export async function statementOf(ctx: Ctx, told: Told): Promise<Statement> {
  return 'candidate' in told ? candidate(ctx, told.candidate) : report(ctx, told)
}

async function candidate(ctx: Ctx, id: number): Promise<Statement> {
  const { origin, committedBy, due } = await lineById(ctx.db, id)
  if (origin === null) throw withoutSource(id)
  const { sourceId, quote, start, end, speaker } = origin
  const source = await sourceWithText(ctx.db, sourceId)
  return { candidate: id, source, quote, start, end, speaker, by: committedBy, window: due }
}

async function report(
  ctx: Ctx,
  { sourceId, report: no }: { sourceId: number; report: number },
): Promise<Statement> {
  const source = await sourceWithText(ctx.db, sourceId)
  const found = reportsOf(source, ctx.gazetteer)[no - 1]
  if (!found) throw noReport(sourceId, no)
  const { quote, start, end, speaker, parties, when } = found
  return { candidate: null, source, quote, start, end, speaker, by: parties, window: when }
}

/** Who says it, as people name them: the parties, else the speaker, else the publisher or the text. */
export function sayer({ by, speaker, source }: Statement): string {
  if (by.length > 0) return partyWords(by)
  if (speaker !== null) return speaker
  return source.parties.length > 0 ? partyWords(source.parties) : (source.publisher ?? source.title)
}

/** The day on which it was said. */
export const saidOn = ({ source }: Statement): Day => source.said

function withoutSource(id: number): PledgeError {
  return new PledgeError(
    'bad_input',
    `Line ${id} was added by hand: no source says anything that could be compared.`,
    `Merge it instead: pledgewatch merge ${id} INTO.`,
  )
}

function noReport(sourceId: number, no: number): PledgeError {
  return new PledgeError(
    'not_found',
    `Source ${sourceId} has no report ${no}.`,
    `pledgewatch match ${sourceId} lists what it reports, with numbers.`,
  )
}

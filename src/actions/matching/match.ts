import { line as lineById } from '../../db/lines.js'
import { matchesSettled } from '../../db/matches-settled.js'
import { sourceWithText } from '../../db/sources.js'
import { PledgeError } from '../../domain/errors.js'
import type { Suggestion } from '../../domain/matching/types.js'
import { matchCandidate, matchReport } from '../../domain/matching.js'
import type { RegisterLine } from '../../domain/register.js'
import type { ReadReport } from '../../extract/reports/read.js'
import type { Ctx } from '../context.js'
import { type Loaded, loadRegister } from './load-register.js'
import { sideOf, withParents } from './match-side.js'
import { type ReportedSource, reportsOf } from './reports-of.js'

/** A suggestion with the line it is about. */
export type Match = Suggestion & { line: RegisterLine }

export interface CandidateMatches {
  line: RegisterLine
  /** Likeliest first; empty: nothing like it was promised before. */
  matches: Match[]
}

export interface ReportMatches {
  /** Counts the reports of the source from 1, as `match 3.1` names the first of source 3. */
  no: number
  report: ReadReport
  matches: Match[]
}

export interface SourceMatches {
  source: ReportedSource
  /** Those that wait for review, in order of the text. */
  candidates: CandidateMatches[]
  /** Only reports that seem to be about an open line. */
  reports: ReportMatches[]
}

/** What one source seems to say of earlier open lines. Nothing is written. */
export async function matchSource(ctx: Ctx, sourceId: number): Promise<SourceMatches> {
  return matchesOf(ctx, await loadRegister(ctx), await sourceWithText(ctx.db, sourceId))
}

/** What a candidate seems to say of earlier open lines; PledgeError 'conflict' once it is settled. */
export async function matchLine(ctx: Ctx, id: number): Promise<CandidateMatches> {
  const line = await lineById(ctx.db, id)
  if (line.review !== 'candidate') throw settled(line)
  const loaded = await loadRegister(ctx)
  const told = await matchesSettled(ctx.db, { lineIds: [id], sourceId: null })
  return { line, matches: candidateMatches(line, loaded, told.apart) }
}

/**
 * All sources that have something to say of earlier lines, the latest said first; with `newest`
 * only among so many that were added last.
 */
export async function matchAll(
  ctx: Ctx,
  { newest }: { newest?: number } = {},
): Promise<SourceMatches[]> {
  const loaded = await loadRegister(ctx)
  const found: SourceMatches[] = []
  const added = [...loaded.sources.keys()].toSorted((a, b) => b - a).slice(0, newest)
  const asked = new Set(added)
  for (const { id } of loaded.sources.values()) {
    if (!asked.has(id)) continue
    const one = await matchesOf(ctx, loaded, await sourceWithText(ctx.db, id))
    if (countOf(one) > 0) found.push(one)
  }
  return found
}

/** How many candidates and reports of a source look like lines that are known already. */
export const countOf = ({ candidates, reports }: SourceMatches): number =>
  candidates.filter(({ matches }) => matches.length > 0).length + reports.length

async function matchesOf(ctx: Ctx, loaded: Loaded, source: ReportedSource): Promise<SourceMatches> {
  const waiting = [...loaded.lines.values()]
    .filter(({ review, origin }) => review === 'candidate' && origin?.sourceId === source.id)
    .toSorted((a, b) => (a.origin?.start ?? 0) - (b.origin?.start ?? 0))
  const lineIds = waiting.map(({ id }) => id)
  const told = await matchesSettled(ctx.db, { lineIds, sourceId: source.id })
  return {
    source,
    candidates: waiting.map((line) => ({
      line,
      matches: candidateMatches(line, loaded, told.apart),
    })),
    reports: reportMatches(ctx, source, loaded, told).filter((one) => !isPromised(one, waiting)),
  }
}

/** A new date that is promised as well is suggested where the candidate stands. */
const isPromised = ({ report }: ReportMatches, waiting: readonly RegisterLine[]): boolean =>
  report.kind === 'moved' &&
  waiting.some(
    ({ origin }) => origin !== null && origin.start < report.end && report.start < origin.end,
  )

function candidateMatches(line: RegisterLine, loaded: Loaded, apart: ReadonlySet<string>): Match[] {
  const found = matchCandidate(sideOf(line, loaded.background), loaded.register)
  return found.filter(({ of }) => !apart.has(`${line.id}:${of}`)).flatMap(shownWith(loaded))
}

const shownWith =
  ({ lines }: Loaded) =>
  (suggestion: Suggestion): Match[] => {
    const line = lines.get(suggestion.of)
    return line ? [{ ...suggestion, line }] : []
  }

type Settled = Awaited<ReturnType<typeof matchesSettled>>

/** Of several reports about one line only the likeliest is shown: a text tells the same twice. */
function reportMatches(
  { gazetteer }: Ctx,
  source: ReportedSource,
  loaded: Loaded,
  told: Settled,
): ReportMatches[] {
  const around = withParents(source.parties, loaded.background)
  const found = reportsOf(source, gazetteer).map((report, i) => {
    const parties = withParents(report.parties, loaded.background)
    const asked = { ...report, parties, around, said: source.said, sourceId: source.id }
    const matches = matchReport(asked, loaded.register)
      .filter(({ of }) => !told.reports.has(`${report.start}:${of}`))
      .flatMap(shownWith(loaded))
    return { no: i + 1, report, matches }
  })
  return likeliest(found)
}

function likeliest(found: readonly ReportMatches[]): ReportMatches[] {
  const best = new Map<string, { no: number; score: number }>()
  for (const { no, matches } of found)
    for (const { of, kind, score } of matches) {
      const key = `${of}:${kind}`
      if (score > (best.get(key)?.score ?? 0)) best.set(key, { no, score })
    }
  return found
    .map((one) => ({
      ...one,
      matches: one.matches.filter(({ of, kind }) => best.get(`${of}:${kind}`)?.no === one.no),
    }))
    .filter(({ matches }) => matches.length > 0)
}

function settled({ id, review }: RegisterLine): PledgeError {
  return new PledgeError(
    'conflict',
    `Line ${id} does not wait for review: it is ${review}.`,
    `pledgewatch show ${id} shows it; pledgewatch match SOURCE compares a whole source.`,
  )
}

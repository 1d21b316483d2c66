import type {
  CandidateMatches,
  Match,
  ReportMatches,
  SourceMatches,
} from '../actions/matching/match.js'
import { suggestionWords } from '../domain/matching/words.js'
import { shortDay } from '../domain/words.js'
import { plural, wrap } from './format.js'

/** What a source seems to say of earlier lines, to be read in a terminal. */
export function sourceText({ source, candidates, reports }: SourceMatches, width: number): string {
  const waits = `${plural(candidates.length, 'candidate')} to review`
  const told = `${plural(reports.length, 'report')} on known lines`
  const parts = [
    wrap(`Source ${source.id}: ${source.title}`, width),
    `Said ${source.said}. ${waits}, ${told}.`,
    ...candidates.map((one) => `\n${candidateText(one, width)}`),
    ...reports.map((one) => `\n${reportText(one, source, width)}`),
  ]
  return parts.join('\n')
}

const INDENT = 6

export function candidateText({ line, matches }: CandidateMatches, width: number): string {
  const head = `${String(line.id).padStart(4)}  `
  const said = line.origin === null ? [] : [wrap(`“${line.origin.quote}”`, width, INDENT + 2)]
  const found = matches.map((match) => matchText(match, String(line.id), width))
  const none = wrap('New: nothing like it is open in the register.', width, INDENT)
  return [
    wrap(line.title, width, INDENT, head),
    ...said,
    ...(found.length > 0 ? found : [none]),
  ].join('\n')
}

function reportText(
  { no, report, matches }: ReportMatches,
  source: { id: number },
  width: number,
): string {
  const ref = `${source.id}.${no}`
  const head = `${ref.padStart(4)}  `
  return [
    wrap(`“${report.quote}”`, width, INDENT, head),
    ...matches.map((match) => matchText(match, ref, width)),
  ].join('\n')
}

/** One suggestion: what it does, why, the older words, and the command that takes it. */
function matchText(match: Match, what: string, width: number): string {
  const { line, reason, kind, of, move } = match
  const words = suggestionWords(match)
  const date = move === 'open' ? ' --until DATE' : ''
  const first = line.review === 'accepted' ? '' : `pledgewatch accept ${of}, then `
  return [
    wrap(`${words.charAt(0).toUpperCase()}${words.slice(1)}: ${line.title}`, width, INDENT),
    wrap(`${reason}.`, width, INDENT + 2),
    ...olderWords(match, width),
    wrap(`Take it: ${first}pledgewatch match ${what} --${kind} ${of}${date}`, width, INDENT + 2),
  ].join('\n')
}

function olderWords({ line: { id, origin } }: Match, width: number): string[] {
  if (origin === null) return []
  return [wrap(`#${id}, ${shortDay(origin.said)}: “${origin.quote}”`, width, INDENT + 2)]
}

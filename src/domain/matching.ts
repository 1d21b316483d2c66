import { isBefore } from './calendar.js'
import { compareCandidate } from './matching/candidate.js'
import { compareReport } from './matching/report.js'
import {
  type Index,
  indexOf,
  type Prepared,
  prepare,
  prepareReport,
  touching,
} from './matching/sides.js'
import type { OpenLine, Side, Suggestion, ToldReport } from './matching/types.js'

/** More than these few would be no help. */
const MOST = 3

/** Open lines made ready for many comparisons. */
export interface Register {
  index: Index
  /** Which series each line belongs to, by their numbers; a line of none is one of its own. */
  seriesOf: ReadonlyMap<number, number>
}

/** Takes lines that are accepted or wait for review, not closed; who is asked for is never among them. */
export function registerOf(lines: readonly OpenLine[]): Register {
  const seriesOf = new Map(lines.map((line) => [line.id, line.seriesId ?? line.id]))
  return { index: indexOf(lines), seriesOf }
}

/**
 * What a new candidate seems to say of earlier open lines, likeliest first; none: it is new. The
 * same texts and lines give the same suggestions, in whatever order the lines come.
 */
export function matchCandidate(candidate: Side, register: Register): Suggestion[] {
  const ready = prepare(candidate)
  return ranked(ready, register, candidate, (line) => compareCandidate(ready, line))
}

/** What a report seems to tell of earlier open lines, likeliest first. */
export function matchReport(report: ToldReport, register: Register): Suggestion[] {
  const ready = prepareReport(report)
  return ranked(ready, register, { ...report, id: 0 }, (line) => compareReport(ready, line))
}

/** Which statement asks. */
type Asking = Pick<Side, 'id' | 'said' | 'sourceId'>

function ranked(
  { text }: Pick<Prepared<unknown>, 'text'>,
  { index, seriesOf }: Register,
  asking: Asking,
  compare: (line: Prepared<OpenLine>) => Suggestion | null,
): Suggestion[] {
  const found = [...touching(text, index)]
    .filter((line) => isEarlier(line.of, asking))
    .flatMap((line) => compare(line) ?? [])
    .toSorted((a, b) => b.score - a.score || a.of - b.of)
  return oneOfEachSeries(found, seriesOf).slice(0, MOST)
}

/** Only what was said before can be repeated, moved or reported; of one day, the source added first. */
function isEarlier(line: OpenLine, asking: Asking): boolean {
  if (line.id === asking.id || (line.sourceId !== null && line.sourceId === asking.sourceId))
    return false
  if (line.said === null || asking.said === null) return true
  if (line.said !== asking.said) return isBefore(line.said, asking.said)
  return line.sourceId === null || asking.sourceId === null || line.sourceId < asking.sourceId
}

/** A statement concerns one period of a series: the one whose time fits best. */
function oneOfEachSeries(
  found: readonly Suggestion[],
  seriesOf: Register['seriesOf'],
): Suggestion[] {
  const seen = new Set<number>()
  return found.filter(({ of }) => {
    const series = seriesOf.get(of) ?? of
    if (seen.has(series)) return false
    seen.add(series)
    return true
  })
}

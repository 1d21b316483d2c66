import type { Candidate } from '../../src/domain/commitment.js'

export interface Label {
  quote: string
  start?: number
  end?: number
  committed_party: string[]
  due_text: string | null
  due_start: string | null
  due_end: string | null
  kind: string
  borderline: boolean
}

export interface Labels {
  commitments: Label[]
  near_misses: string[]
}

export type Aliases = Readonly<Record<string, string[]>>

interface Range {
  start: number
  end: number
}

export interface Match {
  label: Label
  candidate: Candidate
}

export interface Score {
  /** Labels that are not borderline, and how many of them some candidate covers. */
  labels: number
  found: number
  /** Candidates that are neither on a label nor on a borderline one. */
  candidates: number
  right: number
  nearMisses: number
  nearMissesTaken: number
  verbatim: boolean
  matches: Match[]
  partyRight: number
  deadlines: number
  deadlinesRight: number
  kindRight: number
  missed: Label[]
  wrong: Candidate[]
  taken: Array<{ nearMiss: string; candidate: Candidate }>
}

/** Spans overlap by at least half of the shorter. */
export function overlaps(a: Range, b: Range): boolean {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return common > 0 && common * 2 >= Math.min(a.end - a.start, b.end - b.start)
}

const shared = (a: Range, b: Range): number => Math.min(a.end, b.end) - Math.max(a.start, b.start)

function rangeOf(text: string, quote: string, start?: number): Range {
  const at = start ?? text.indexOf(quote)
  return { start: at, end: at + quote.length }
}

/** One text's candidates against its labels; borderline labels count neither way. */
export function score(
  text: string,
  candidates: readonly Candidate[],
  labels: Labels,
  aliases: Aliases,
): Score {
  const ranges = labels.commitments.map((l) => ({ l, range: rangeOf(text, l.quote, l.start) }))
  const places = candidates.flatMap((c) => [
    { c, range: c as Range },
    ...c.also.map((range) => ({ c, range })),
  ])
  const matches = assign(ranges, places)
  const matched = new Set(matches.map((m) => m.label))
  const onLabel = (c: Candidate, borderline: boolean): boolean =>
    ranges.some(({ l, range }) => l.borderline === borderline && overlaps(c, range))
  const right = candidates.filter((c) => onLabel(c, false))
  const wrong = candidates.filter((c) => !onLabel(c, false) && !onLabel(c, true))
  const must = labels.commitments.filter((l) => !l.borderline)
  const firm = matches.filter((m) => !m.label.borderline)
  const dated = firm.filter((m) => m.label.due_end !== null)
  const taken = labels.near_misses.flatMap((nearMiss) => {
    const range = rangeOf(text, nearMiss)
    const candidate = candidates.find((c) => range.start >= 0 && overlaps(c, range))
    return candidate ? [{ nearMiss, candidate }] : []
  })
  return {
    labels: must.length,
    found: must.filter((l) => matched.has(l)).length,
    candidates: right.length + wrong.length,
    right: right.length,
    nearMisses: labels.near_misses.length,
    nearMissesTaken: taken.length,
    verbatim: candidates.every((c) => c.quote === text.slice(c.start, c.end) && c.quote !== ''),
    matches: firm,
    partyRight: firm.filter((m) => partyIsRight(m, aliases)).length,
    deadlines: dated.length,
    deadlinesRight: dated.filter((m) => m.candidate.due?.until === m.label.due_end).length,
    kindRight: firm.filter((m) => m.candidate.kind === m.label.kind).length,
    missed: must.filter((l) => !matched.has(l)),
    wrong,
    taken,
  }
}

/** Each label gets one candidate at most and each place serves one label, largest overlap first. */
function assign(
  labels: ReadonlyArray<{ l: Label; range: Range }>,
  places: ReadonlyArray<{ c: Candidate; range: Range }>,
): Match[] {
  const pairs = labels
    .flatMap(({ l, range }) =>
      places
        .filter((p) => overlaps(p.range, range))
        .map((p) => ({ l, p, common: shared(p.range, range) })),
    )
    .sort((a, b) => Number(a.l.borderline) - Number(b.l.borderline) || b.common - a.common)
  const usedLabels = new Set<Label>()
  const usedPlaces = new Set<object>()
  const matches: Match[] = []
  for (const { l, p } of pairs) {
    if (usedLabels.has(l) || usedPlaces.has(p)) continue
    usedLabels.add(l)
    usedPlaces.add(p)
    matches.push({ label: l, candidate: p.c })
  }
  return matches
}

/** At least one promising party is one of the label's, aliases counted as the name. */
export function partyIsRight(match: Match, aliases: Aliases): boolean {
  const canonical = (name: string): string =>
    Object.entries(aliases).find(([key, list]) => key === name || list.includes(name))?.[0] ?? name
  const expected = match.label.committed_party.map(canonical)
  return match.candidate.committed_by.map(canonical).some((p) => expected.includes(p))
}

/** Sums over texts. */
export function total(scores: readonly Score[]) {
  const sum = (pick: (s: Score) => number): number => scores.reduce((n, s) => n + pick(s), 0)
  const ratio = (a: number, b: number): number => (b === 0 ? 1 : a / b)
  const recall = ratio(
    sum((s) => s.found),
    sum((s) => s.labels),
  )
  const precision = ratio(
    sum((s) => s.right),
    sum((s) => s.candidates),
  )
  return {
    recall,
    precision,
    f1: ratio(2 * recall * precision, recall + precision),
    nearMissRate: ratio(
      sum((s) => s.nearMissesTaken),
      sum((s) => s.nearMisses),
    ),
    verbatim: scores.every((s) => s.verbatim),
    partyRight: ratio(
      sum((s) => s.partyRight),
      sum((s) => s.matches.length),
    ),
    deadlinesRight: ratio(
      sum((s) => s.deadlinesRight),
      sum((s) => s.deadlines),
    ),
    kindRight: ratio(
      sum((s) => s.kindRight),
      sum((s) => s.matches.length),
    ),
  }
}

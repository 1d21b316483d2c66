import { assign, type Match, type Placed } from './assign.js'
import { type Count, countOf } from './count.js'
import { deadlineIsRight } from './deadline.js'
import type { Found } from './found.js'
import type { Aliases, Label, Labels } from './labels.js'
import { partyIsRight } from './party.js'
import { overlaps, type Span, spanOf } from './span.js'

/** One text's candidates against its labels. Labels and matches named here are never borderline. */
export interface Score<C extends Found> {
  /** Firm labels that some candidate covers. */
  recall: Count
  /** Firm labels with a candidate that covers no other. */
  ownRecall: Count
  /** Candidates on a firm label; those on a borderline one count neither way. */
  precision: Count
  /** The same, as if the borderline labels were not there. */
  strictPrecision: Count
  /** How many near misses were taken for commitments: `right` are those taken. */
  nearMisses: Count
  /** Quotes that are what the text holds at their offsets. */
  verbatim: Count
  deadlines: Count
  /** Labels without any day: `right` are those whose candidate has none either. */
  undated: Count
  /** Found ones whose label names a party. */
  parties: Count
  kinds: Count
  matches: Array<Match<C>>
  /** Matches with a window where the label has none, and with none of the label's parties. */
  dateless: Array<Match<C>>
  misattributed: Array<Match<C>>
  missed: Label[]
  wrong: C[]
  /** Wrong only when borderline labels are taken as absent. */
  onBorderline: C[]
  /** Those on a firm label. */
  right: C[]
  taken: Array<{ nearMiss: string; candidate: C }>
}

export function score<C extends Found>(
  text: string,
  candidates: readonly C[],
  labels: Labels,
  aliases: Aliases,
): Score<C> {
  const placed = labels.commitments.map((l) => ({ label: l, span: spanOf(text, l.quote, l.start) }))
  const matches = assign(placed, candidates)
  const firm = matches.filter((m) => !m.label.borderline)
  const must = labels.commitments.filter((l) => !l.borderline)
  const covered = new Set(firm.map((m) => m.label))
  const taken = takenIn(text, candidates, labels)
  return {
    recall: countOf(must, (l) => covered.has(l)),
    ownRecall: { right: firm.filter((m) => m.own).length, all: must.length },
    nearMisses: { right: taken.length, all: labels.near_misses.length },
    verbatim: countOf(candidates, (c) => c.quote !== '' && c.quote === text.slice(c.start, c.end)),
    matches: firm,
    missed: must.filter((l) => !covered.has(l)),
    taken,
    ...judged(candidates, placed),
    ...factsRight(firm, aliases),
  }
}

function judged<C extends Found>(candidates: readonly C[], placed: readonly Placed[]) {
  const on = (span: Span, borderline: boolean): boolean =>
    placed.some(
      (p) => p.label.borderline === borderline && p.span !== null && overlaps(span, p.span),
    )
  const right = candidates.filter((c) => on(c, false))
  const others = candidates.filter((c) => !on(c, false))
  const onBorderline = others.filter((c) => on(c, true))
  const wrong = others.filter((c) => !on(c, true))
  return {
    precision: { right: right.length, all: right.length + wrong.length },
    strictPrecision: { right: right.length, all: candidates.length },
    right,
    wrong,
    onBorderline,
  }
}

/** What was read of the commitments that were found. */
function factsRight<C extends Found>(firm: ReadonlyArray<Match<C>>, aliases: Aliases) {
  const dated = firm.filter((m) => m.label.due_end !== null)
  const undated = firm.filter((m) => m.label.due_end === null && m.label.due_start === null)
  const attributed = firm.filter((m) => m.label.committed_party.length > 0)
  const dateless = undated.filter((m) => m.candidate.due)
  const misattributed = attributed.filter((m) => !partyIsRight(m, aliases))
  return {
    deadlines: countOf(dated, deadlineIsRight),
    undated: { right: undated.length - dateless.length, all: undated.length },
    parties: { right: attributed.length - misattributed.length, all: attributed.length },
    kinds: countOf(firm, (m) => m.candidate.kind === m.label.kind),
    dateless,
    misattributed,
  }
}

function takenIn<C extends Found>(text: string, candidates: readonly C[], labels: Labels) {
  return labels.near_misses.flatMap((nearMiss) => {
    const span = spanOf(text, nearMiss)
    const candidate = candidates.find((c) => span !== null && overlaps(c, span))
    return candidate ? [{ nearMiss, candidate }] : []
  })
}

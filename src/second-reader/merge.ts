import type { Candidate } from '../domain/commitment.js'
import { bothReaders } from '../domain/reader.js'
import { mergeDuplicates } from '../extract/merge-duplicates.js'
import type { Span } from './types.js'

export interface Merged {
  candidates: Candidate[]
  /** Finds that no rule had made. */
  found: number
  /** Candidates of the rules that the second reader found too. */
  agreed: number
}

/**
 * The rules' candidates, all of them and unchanged but for the mark of who else found them, with
 * what the second reader found elsewhere.
 */
export function mergeFinds(
  rules: readonly Candidate[],
  finds: readonly Candidate[],
  reader: string,
): Merged {
  const both = rules.map((rule) =>
    finds.some((find) => isSamePlace(find, rule)) ? { ...rule, reader: bothReaders(reader) } : rule,
  )
  const elsewhere = finds.filter((find) => !rules.some((rule) => isSamePlace(find, rule)))
  const cues = [`${reader} takes these words for a commitment; no rule did`]
  const more = mergeDuplicates(elsewhere).map((find) => ({ ...find, reader, cues }))
  return {
    candidates: [...both, ...more].sort((a, b) => a.start - b.start),
    found: more.length,
    agreed: both.filter((one) => one.reader !== undefined).length,
  }
}

/** The place of a find is a place of a candidate, also where that was said again. */
const isSamePlace = (find: Span, rule: Candidate): boolean =>
  [rule, ...rule.also].some((place) => overlap(find, place))

/** By half of the shorter. */
function overlap(a: Span, b: Span): boolean {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return common * 2 >= Math.min(a.end - a.start, b.end - b.start) && common > 0
}

import { wrap } from '../../src/cli/format.js'
import type { Ends } from '../dates/cases.js'
import type { DateScore } from '../dates/score.js'
import { deadlineIsRight } from '../deadline.js'
import type { TextResult } from '../groups.js'

const WIDTH = 80

/** What went wrong in one text, with the quotes; nothing for a text read without fault. */
export function printTextMisses({ name, ours }: TextResult): string[] {
  const late = ours.matches.filter((m) => m.label.due_end !== null && !deadlineIsRight(m))
  const lines = [
    ...ours.missed.map((l) => item('missed', l.quote)),
    ...ours.wrong.map((c) => item('no commitment', c.quote, `confidence ${c.confidence}`)),
    ...ours.taken.map((t) => item('near miss taken', t.nearMiss)),
    ...late.map(({ label, candidate }) =>
      item(
        'deadline',
        candidate.quote,
        `read ${candidate.due?.until ?? 'none'}, labelled ${label.due_end} (${label.due_text})`,
      ),
    ),
    ...ours.dateless.map(({ candidate }) =>
      item('date on an undated one', candidate.quote, `read ${ends(candidate.due)}`),
    ),
    ...ours.misattributed.map(({ label, candidate }) =>
      item(
        'party',
        candidate.quote,
        `read ${listed(candidate.committed_by)}, labelled ${listed(label.committed_party)}`,
      ),
    ),
  ]
  return lines.length === 0 ? [] : [name, ...lines]
}

/** The sentences of one list that were read otherwise than its cases say. */
export function printDateMisses({ wrong }: DateScore): string[] {
  return wrong.map(({ asked, got }) => {
    const words = asked.text.slice(asked.start, asked.end)
    const right = asked.expected.map(ends).join(' or ') || 'no window'
    const about = words === asked.text ? '' : `“${words}” `
    const facts = `${about}said ${asked.said}: read ${ends(got)}, right ${right}`
    return item('date', asked.text, facts)
  })
}

function item(what: string, quote: string, facts = ''): string {
  const head = wrap(`${what}: “${quote.replace(/\s+/g, ' ')}”`, WIDTH, 6, '  - ')
  return facts === '' ? head : `${head}\n${wrap(facts, WIDTH, 6)}`
}

const ends = (e: Ends | null): string =>
  e === null ? 'none' : `${e.from ?? '…'} to ${e.until ?? '…'}`

const listed = (names: readonly string[]): string => names.join(', ') || 'nobody'

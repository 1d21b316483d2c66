import { wrap } from '../../src/cli/format.js'
import type { Ends } from '../dates/cases.js'
import type { DateScore } from '../dates/score.js'
import { deadlineIsRight } from '../deadline.js'
import type { TextResult } from '../groups.js'

const WIDTH = 80

/** What went wrong in one text, with the quotes; nothing for a text read without fault. */
export function printTextMisses({ name, ours }: TextResult): string[] {
  const lines = [...notFound(ours), ...misread(ours)]
  return lines.length === 0 ? [] : [name, ...lines]
}

const notFound = ({ missed, wrong, taken }: TextResult['ours']): string[] => [
  ...missed.map((l) => item('missed', l.quote)),
  ...wrong.map((c) => item('no commitment', c.quote, `confidence ${c.confidence}`)),
  ...taken.map((t) => item('near miss taken', t.nearMiss)),
]

function misread({ matches, dateless, misattributed }: TextResult['ours']): string[] {
  const late = matches.filter((m) => m.label.due_end !== null && !deadlineIsRight(m))
  const other = matches.filter((m) => m.candidate.kind !== m.label.kind)
  return [
    ...late.map(({ label: l, candidate: c }) => {
      const right = `${l.due_end} (${l.due_text ?? 'no words'})`
      return differs('deadline', c.quote, c.due?.until ?? 'none', right)
    }),
    ...dateless.map(({ candidate: c }) => differs('date', c.quote, ends(c.due), 'none')),
    ...misattributed.map(({ label: l, candidate: c }) =>
      differs('party', c.quote, listed(c.committed_by), listed(l.committed_party)),
    ),
    ...other.map(({ label: l, candidate: c }) => differs('kind', c.quote, c.kind, l.kind)),
  ]
}

const differs = (what: string, quote: string, read: string, labelled: string): string =>
  item(what, quote, `read ${read}, labelled ${labelled}`)

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

import { COMPLETIONS } from '../../domain/commitment.js'
import { completionWords } from '../../domain/words.js'

const LABELS: Readonly<Record<string, string>> = {
  completion: 'Verdict',
  party: 'For',
  on: 'On',
  from: 'From',
  until: 'Until',
  by: 'Announced by',
  restBy: 'The rest by',
  reason: 'Reason',
  why: 'Why',
  url: 'Evidence',
  note: 'Note',
  title: 'Title',
  committedBy: 'Promised by',
  owedTo: 'Promised to',
  criterion: 'Counts as done when',
}

/** What a person filled in, as label and value; hidden and empty fields are left out. */
export function sentWords(
  fields: ReadonlyArray<readonly [name: string, value: string]>,
): Array<[label: string, value: string]> {
  return fields.flatMap(([name, value]) => {
    const label = LABELS[name]
    return label === undefined || value.trim() === '' ? [] : [[label, valueWords(value)]]
  })
}

function valueWords(value: string): string {
  const completion = COMPLETIONS.find((one) => one === value)
  return completion === undefined ? value : completionWords(completion)
}

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
  follower: 'Followed by',
  evidenceTitle: 'Title of the evidence',
  evidenceNote: 'Note on the evidence',
  dated: 'Date of the evidence',
  date: 'Date',
  quote: 'Quote',
  source: 'Number of the source',
  of: 'Number of the other commitment',
  tags: 'Tags',
  address: 'Address',
  name: 'Name',
  zone: 'Time zone',
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

import type { Found } from '../../eval/found.js'
import { type Labels, labelsSchema } from '../../eval/labels.js'
import type { Window } from '../../src/domain/window.js'

/** Four sentences of twenty to thirty characters, so that halves are easy to see. */
export const TEXT = [
  'Norway will build a pier.',
  'Kenya will buy two ships by May.',
  'Both look into a treaty.',
  'We hope for a calm sea.',
].join(' ')

export const [PIER = '', SHIPS = '', TREATY = '', SEA = ''] = TEXT.split(/(?<=\.) /)

/** A candidate over these words of the text. */
export function on(words: string, more: Partial<Found> = {}): Found {
  const start = TEXT.indexOf(words)
  return { quote: words, start, end: start + words.length, also: [], ...more }
}

export const due = (until: string | null, from: string | null = null): Window => ({
  from,
  until,
  ...{ precision: 'day', text: '', basis: '', assumptions: [] },
})

/** Two commitments, one borderline one, one near miss. */
export const LABELS: Labels = labelsSchema.parse({
  commitments: [
    { quote: PIER, committed_party: ['Norway'], kind: 'undated' },
    { quote: SHIPS, committed_party: ['Kenya'], kind: 'dated', due_end: '2025-05-31' },
    { quote: TREATY, committed_party: ['Norway', 'Kenya'], borderline: true },
  ],
  near_misses: [SEA],
})

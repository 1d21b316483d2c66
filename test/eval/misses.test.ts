import { describe, expect, it } from 'vitest'
import { printTextMisses } from '../../eval/print/misses.js'
import { score } from '../../eval/score.js'
import type { Candidate } from '../../src/domain/commitment.js'
import { due, LABELS, on, PIER, SEA, SHIPS, TEXT } from './examples.js'

const candidate = (words: string, more: Partial<Candidate> = {}): Candidate => ({
  ...on(words),
  ...{ speaker: null, committed_by: ['Norway'], owed_to: [], title: '', action: '' },
  ...{ kind: 'undated', due: null, check_back: null, anchor: null, recurrence: null },
  ...{ assumptions: [], confidence: 0.7, cues: [], quote: words, also: [] },
  ...more,
})

const lines = (...candidates: Candidate[]): string[] => {
  const ours = score(TEXT, candidates, LABELS, {})
  const nothing = { bare: score(TEXT, [], LABELS, {}), chrono: { right: 0, all: 0 } }
  return printTextMisses({ name: 'fish', ours, ...nothing, borderline: 1, stray: [] })
}

describe('The list of misses', () => {
  it('names the text and what was missed in it', () => {
    expect(lines(candidate(PIER))).toEqual(['fish', `  - missed: “${SHIPS}”`])
  })

  it('shows what was found and is none, with its confidence, also where a trap was laid', () => {
    expect(lines(candidate(PIER), candidate(SHIPS, rightly), candidate(SEA))).toEqual([
      'fish',
      `  - no commitment: “${SEA}”\n      confidence 0.7`,
      `  - near miss taken: “${SEA}”`,
    ])
  })

  it('shows what was misread beside what the label says', () => {
    const pier = candidate(PIER, { due: due('2025-06-01'), kind: 'dated' })
    const ships = candidate(SHIPS, { kind: 'dated', due: due('2025-06-30') })
    expect(lines(pier, ships).slice(1)).toEqual([
      `  - deadline: “${SHIPS}”\n      read 2025-06-30, labelled 2025-05-31 (no words)`,
      `  - date: “${PIER}”\n      read … to 2025-06-01, labelled none`,
      `  - party: “${SHIPS}”\n      read Norway, labelled Kenya`,
      `  - kind: “${PIER}”\n      read dated, labelled undated`,
    ])
  })

  it('is empty for a text that was read without fault', () => {
    expect(lines(candidate(PIER), candidate(SHIPS, rightly))).toEqual([])
  })
})

const rightly: Partial<Candidate> = {
  kind: 'dated',
  due: due('2025-05-31'),
  committed_by: ['Kenya'],
}

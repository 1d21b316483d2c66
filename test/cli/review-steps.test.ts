import { describe, expect, it } from 'vitest'
import type { Candidate } from '../../src/cli/review-calls.js'
import { keysFor, stepFor } from '../../src/cli/review-steps.js'

const candidate: Candidate = {
  id: 7,
  title: 'Open the bridge',
  quote: 'We will open the bridge by 1 May.',
  committed_by: ['Mali'],
  owed_to: [],
  confidence: 0.8,
  reader: 'rules',
  cues: ['a promise in the future tense'],
  due: { basis: 'Until 1 May 2024, as said.', assumptions: [], from: null, until: '2024-05-01' },
  source: { id: 1, speaker: null },
  when: 'by 1 May 2024',
  before: '',
  after: '',
}

/** Answers in order; what was asked is kept. */
function dialogue(...answers: string[]) {
  const asked: string[] = []
  const ask = async (question: string) => {
    asked.push(question)
    return answers.shift() ?? ''
  }
  return { ask, asked }
}

describe('going through candidates in the terminal', () => {
  it('accepts with the words it counts as done by, or without', async () => {
    const words = dialogue('the first car drives over it')
    expect((await stepFor('a', candidate, words.ask))?.argv).toEqual([
      'accept',
      '7',
      '--criterion',
      'the first car drives over it',
    ])
    expect((await stepFor('a', candidate, dialogue('').ask))?.argv).toEqual(['accept', '7'])
  })

  it('asks again for the one answer that is of no use, and keeps the others', async () => {
    const { ask, asked } = dialogue('Open the new bridge', '', '', '', '2024-13-45', '2024-06-01')
    expect((await stepFor('e', candidate, ask))?.argv).toEqual([
      'edit',
      '7',
      '--title',
      'Open the new bridge',
      '--until',
      '2024-06-01',
    ])
    expect(asked.filter((question) => question.includes('YYYY-MM-DD'))).toHaveLength(1)
  })

  it('does not reject without a reason', async () => {
    const { ask, asked } = dialogue('', 'an opinion')
    expect((await stepFor('r', candidate, ask))?.argv).toEqual([
      'reject',
      '7',
      '--why',
      'an opinion',
    ])
    expect(asked[1]).toContain('cannot be left out')
  })

  it('asks for a number where one is needed', async () => {
    const { ask } = dialogue('the other one', '3')
    expect((await stepFor('d', candidate, ask))?.argv).toEqual(['merge', '7', '3'])
  })

  it('takes what seems known with one letter, asking only for a date that nobody told', async () => {
    const said = { title: 'Open it', reason: 'same', quote: null, said: null }
    const narrower = { ...said, kind: 'moves', of: 4, move: 'narrower' } as const
    const known = { ...candidate, match: narrower }
    expect(keysFor(known)).toContain('(m)atch')
    expect(await stepFor('m', known, dialogue().ask)).toEqual({
      ...{ argv: ['match', '7', '--moves', '4'], ends: true },
    })
    const off = { ...candidate, match: { ...narrower, move: 'open' } as const }
    const { ask } = dialogue('soon', '2024-09-01')
    expect((await stepFor('m', off, ask))?.argv).toEqual([
      ...['match', '7', '--moves', '4', '--until', '2024-09-01'],
    ])
    expect(keysFor(candidate)).not.toContain('(m)atch')
    expect(await stepFor('m', candidate, dialogue().ask)).toBeNull()
  })

  it('does nothing for a key that means nothing', async () => {
    expect(await stepFor('x', candidate, dialogue().ask)).toBeNull()
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Candidate } from '../../src/domain/commitment.js'
import { mergeFinds } from '../../src/second-reader/merge.js'

const candidate = (start: number, end: number, more: Partial<Candidate> = {}): Candidate => ({
  ...{ quote: '', start, end, speaker: null, committed_by: [], owed_to: [] },
  ...{ title: `At ${start}`, action: `act ${start}`, kind: 'undated', due: null },
  ...{ check_back: null, anchor: null, recurrence: null, assumptions: [] },
  ...{ confidence: 0.6, cues: [], also: [] },
  ...more,
})

describe('What two readers found', () => {
  it('is one where the places are the same, and keeps the figure of the rules', () => {
    const { candidates, ...counts } = mergeFinds(
      [candidate(10, 50, { confidence: 0.9, title: 'Ours' })],
      [candidate(12, 60)],
      'gpt-x',
    )
    expect(counts).toEqual({ found: 0, agreed: 1 })
    expect(candidates).toEqual([
      candidate(10, 50, { confidence: 0.9, title: 'Ours', reader: 'rules+gpt-x' }),
    ])
  })

  it('is one also where the rules saw it said again', () => {
    const rule = candidate(10, 50, { also: [{ start: 100, end: 140 }] })
    expect(mergeFinds([rule], [candidate(100, 140)], 'gpt-x')).toMatchObject({
      found: 0,
      agreed: 1,
    })
  })

  it('stays apart where they only touch; what one alone found bears its name', () => {
    const { candidates, ...counts } = mergeFinds(
      [candidate(60, 100)],
      [candidate(10, 70), candidate(100, 130)],
      'gpt-x',
    )
    expect(counts).toEqual({ found: 2, agreed: 0 })
    expect(candidates.map((c) => [c.start, c.reader])).toEqual([
      [10, 'gpt-x'],
      [60, undefined],
      [100, 'gpt-x'],
    ])
  })

  it('always holds every candidate of the rules as it was', () => {
    const places = fc.array(
      fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 60 })).map(([a, n]) => candidate(a, a + n)),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(places, places, (rules, finds) => {
        const { candidates, found, agreed } = mergeFinds(rules, finds, 'gpt-x')
        const own = candidates.filter((c) => c.reader !== 'gpt-x')
        const plain = own.map(({ reader: _, ...rest }) => rest)
        const byPlace = (a: { start: number }, b: { start: number }) => a.start - b.start
        expect(plain).toEqual(rules.toSorted(byPlace))
        expect(candidates.length).toBe(rules.length + found)
        expect(own.filter((c) => c.reader !== undefined).length).toBe(agreed)
      }),
    )
  })
})

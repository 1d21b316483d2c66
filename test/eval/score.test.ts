import { describe, expect, it } from 'vitest'
import type { Found } from '../../eval/found.js'
import { labelsSchema } from '../../eval/labels.js'
import { score } from '../../eval/score.js'
import { overlaps, spanOf } from '../../eval/span.js'
import { total } from '../../eval/total.js'
import { due, LABELS, on, PIER, SEA, SHIPS, TEXT, TREATY } from './examples.js'

const scored = (candidates: Found[], aliases = {}) => score(TEXT, candidates, LABELS, aliases)

describe('A candidate meets a label', () => {
  it('when they share half of the shorter, and not with less', () => {
    expect(overlaps({ start: 0, end: 10 }, { start: 5, end: 25 })).toBe(true)
    expect(overlaps({ start: 0, end: 10 }, { start: 6, end: 25 })).toBe(false)
    expect(overlaps({ start: 0, end: 100 }, { start: 40, end: 44 })).toBe(true)
    expect(overlaps({ start: 0, end: 10 }, { start: 10, end: 20 })).toBe(false)
  })

  it('also with another place where it is said', () => {
    const { start, end } = on(PIER)
    const { recall } = scored([on(SEA, { also: [{ start, end }] })])
    expect(recall).toEqual({ right: 1, all: 2 })
  })

  it('whose words are found though its quotation marks or offset differ', () => {
    expect(spanOf('He said “we’ll go”.', '"we\'ll go"')).toEqual({ start: 8, end: 18 })
    expect(spanOf('a pier, a pier', 'a pier', 8)).toEqual({ start: 8, end: 14 })
    expect(spanOf('a pier, a pier', 'a pier', 5)).toEqual({ start: 0, end: 6 })
    expect(spanOf('a pier', 'a ship')).toBeNull()
  })

  it('together with the next one when it covers both, which is told apart', () => {
    const both = scored([on(`${PIER} ${SHIPS}`)])
    expect(both.recall).toEqual({ right: 2, all: 2 })
    expect(both.ownRecall).toEqual({ right: 1, all: 2 })
  })
})

describe('Recall and precision', () => {
  it('leave a candidate on a borderline label out, and count it wrong where those are absent', () => {
    const result = scored([on(PIER), on(TREATY)])
    expect(result.precision).toEqual({ right: 1, all: 1 })
    expect(result.strictPrecision).toEqual({ right: 1, all: 2 })
    expect(result.recall).toEqual({ right: 1, all: 2 })
    expect(result.onBorderline.map((c) => c.quote)).toEqual([TREATY])
  })

  it('do not miss a borderline label that nobody found', () => {
    const result = scored([on(PIER), on(SHIPS)])
    expect(result.missed).toEqual([])
    expect(total([result])).toMatchObject({ f1: 1, strictF1: 1 })
  })

  it('count a near miss as taken and its candidate as wrong', () => {
    const result = scored([on(SEA)])
    expect(result.nearMisses).toEqual({ right: 1, all: 1 })
    expect(result.wrong.map((c) => c.quote)).toEqual([SEA])
    expect(result.missed.map((l) => l.quote)).toEqual([PIER, SHIPS])
  })

  it('are summed over texts commitment by commitment', () => {
    const sum = total([scored([on(PIER), on(SHIPS)]), scored([on(SEA)])])
    expect(sum.counts.recall).toEqual({ right: 2, all: 4 })
    expect(sum.shares.precision).toBeCloseTo(2 / 3)
    expect(sum.f1).toBeCloseTo((2 * 0.5 * (2 / 3)) / (0.5 + 2 / 3))
  })

  it('are nothing, not an error, where nothing is found', () => {
    expect(total([scored([])])).toMatchObject({ f1: 0, strictF1: 0 })
  })
})

describe('What was read of a found commitment', () => {
  it('has the right deadline only on the labelled last day', () => {
    const deadlines = (until: string | null) =>
      scored([on(SHIPS, { due: due(until, '2025-05-01') })]).deadlines
    expect(deadlines('2025-05-31')).toEqual({ right: 1, all: 1 })
    expect(deadlines('2025-05-30')).toEqual({ right: 0, all: 1 })
    expect(deadlines(null)).toEqual({ right: 0, all: 1 })
    expect(scored([on(PIER)]).deadlines).toEqual({ right: 0, all: 0 })
  })

  it('shows a date where the label has none', () => {
    const result = scored([on(PIER, { due: due('2025-05-31') })])
    expect(result.undated).toEqual({ right: 0, all: 1 })
    expect(result.dateless.map((m) => m.label.quote)).toEqual([PIER])
  })

  it('has the right party when one of the label’s is among its own, by any alias', () => {
    const by = (...committed_by: string[]) =>
      scored([on(PIER, { committed_by })], { Norway: ['Oslo'] }).parties.right
    expect([by('Norway'), by('Oslo', 'Kenya'), by('Kenya'), by()]).toEqual([1, 1, 0, 0])
  })

  it('has the right kind when it is the label’s', () => {
    expect(scored([on(PIER, { kind: 'undated' }), on(SHIPS, { kind: 'ongoing' })]).kinds).toEqual({
      right: 1,
      all: 2,
    })
  })

  it('is verbatim only as the text stands at its offsets', () => {
    const shifted = { ...on(PIER), start: 1 }
    expect(scored([on(SHIPS), shifted]).verbatim).toEqual({ right: 1, all: 2 })
  })
})

describe('A file of labels', () => {
  it('may name one party as text, and leave out what it does not know', () => {
    const { commitments, near_misses } = labelsSchema.parse({
      commitments: [{ quote: PIER, committed_party: 'Norway' }],
    })
    expect(commitments[0]).toMatchObject({
      committed_party: ['Norway'],
      due_end: null,
      borderline: false,
    })
    expect(near_misses).toEqual([])
  })
})

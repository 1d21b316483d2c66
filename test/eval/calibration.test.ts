import { describe, expect, it } from 'vitest'
import { calibrate } from '../../eval/calibration.js'
import { score } from '../../eval/score.js'
import { LABELS, on, PIER, SEA, SHIPS, TEXT, TREATY } from './examples.js'

const bandsOf = (candidates: Array<[string, number]>) =>
  calibrate([
    score(
      TEXT,
      candidates.map(([words, confidence]) => on(words, { confidence })),
      LABELS,
      {},
    ),
  ])

describe('The calibration table', () => {
  it('counts how many candidates of each confidence are right', () => {
    const { bands } = bandsOf([
      [PIER, 0.85],
      [SEA, 0.8],
      [SHIPS, 0.55],
    ])
    expect(bands.filter((b) => b.all > 0)).toEqual([
      { from: 0.5, to: 0.6, right: 1, all: 1 },
      { from: 0.8, to: 0.9, right: 1, all: 2 },
    ])
  })

  it('has the bands from 0.4 on, and a lower one only where somebody is in it', () => {
    expect(bandsOf([]).bands.map((b) => b.from)).toEqual([0.4, 0.5, 0.6, 0.7, 0.8, 0.9])
    expect(bandsOf([[PIER, 0.1]]).bands[0]).toEqual({ from: 0, to: 0.4, right: 1, all: 1 })
  })

  it('sums up those with 0.8 or more, full certainty among them', () => {
    const { sure } = bandsOf([
      [PIER, 1],
      [SHIPS, 0.8],
      [SEA, 0.79],
    ])
    expect(sure).toEqual({ right: 2, all: 2 })
  })

  it('leaves those on borderline labels out', () => {
    expect(bandsOf([[TREATY, 0.9]]).sure).toEqual({ right: 0, all: 0 })
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import type { Label } from '../../eval/labels.js'
import { type Score, score } from '../../eval/score.js'
import { overlaps } from '../../eval/span.js'
import { type Total, total } from '../../eval/total.js'
import type { Candidate } from '../../src/domain/commitment.js'
import {
  aliases,
  candidatesIn,
  devNames,
  haveTranscripts,
  labelled,
  shippedGazetteer,
} from './shared.js'

const WHY = haveTranscripts
  ? ''
  : ' (skipped: the labelled transcripts are not beside the repository)'
const gazetteer = shippedGazetteer()

const scored = async (name: string): Promise<Score<Candidate>> => {
  const { text, labels } = labelled(name)
  return score(text, await candidatesIn(text, gazetteer), labels, aliases())
}

describe.skipIf(!haveTranscripts)(`The official transcript${WHY}`, () => {
  const name = '2024-02-28-russia-mali'
  let result: Score<Candidate>
  let candidates: Candidate[]
  let must: Label[]

  beforeAll(async () => {
    const { text, labels } = labelled(name)
    must = labels.commitments.filter((l) => !l.borderline)
    candidates = await candidatesIn(text, gazetteer)
    result = score(text, candidates, labels, aliases())
  })

  it('gives every commitment that is not borderline, and none of the near misses', () => {
    expect(result.missed.map((l) => l.quote)).toEqual([])
    expect(result.taken).toEqual([])
    expect(result.wrong.map((c) => c.quote)).toEqual([])
    expect(result.recall.right).toBe(must.length)
  })

  it('quotes them exactly, or with their subject before them', () => {
    for (const { label, candidate } of result.matches)
      expect(candidate.quote).toContain(label.quote)
    expect(result.matches.filter((m) => m.candidate.quote === m.label.quote)).toHaveLength(
      must.length - 1,
    )
    expect(result.verbatim.right).toBe(candidates.length)
  })

  it('gives each its kind and a party that made it', () => {
    for (const { label, candidate } of result.matches) expect(candidate.kind).toBe(label.kind)
    expect(result.parties.right).toBe(must.length)
  })

  it.each([
    ['The working group will meet', '2024-04-01', '2024-04-30'],
    ['The forum will hold', '2024-09-01', '2024-11-30'],
    ['Today, we want to focus', '2024-03-01', '2024-05-31'],
    ['The talks were useful', '2024-02-28', '2024-04-28'],
  ])('dates "%s …" from %s to %s and says how', (start, from, until) => {
    const found = candidates.find((c) => c.quote.startsWith(start))
    expect(found?.due).toMatchObject({ from, until })
    expect(found?.due?.basis).toMatch(/\w{3,}/)
  })

  it('gives no window to the others', () => {
    expect(candidates.filter((c) => c.due)).toHaveLength(4)
  })
})

describe.skipIf(!haveTranscripts)(`The labelled statements${WHY}`, () => {
  let all: Total

  beforeAll(async () => {
    const scores: Array<Score<Candidate>> = []
    for (const name of devNames()) scores.push(await scored(name))
    all = total(scores)
  }, 60_000)

  it('are read with few misses and few false finds', () => {
    expect(all.shares.recall).toBeGreaterThanOrEqual(0.9)
    expect(all.shares.precision).toBeGreaterThanOrEqual(0.93)
    expect(all.shares.nearMisses).toBeLessThanOrEqual(0.04)
  })

  it('are quoted exactly, by the right party, mostly with the right deadline', () => {
    expect(all.shares.verbatim).toBe(1)
    expect(all.shares.parties).toBeGreaterThanOrEqual(0.93)
    expect(all.shares.deadlines).toBeGreaterThanOrEqual(0.75)
    expect(all.shares.kinds).toBeGreaterThanOrEqual(0.8)
  })

  it('never lose a candidate to an overlap that the score cannot see', () => {
    expect(overlaps({ start: 0, end: 10 }, { start: 5, end: 25 })).toBe(true)
    expect(overlaps({ start: 0, end: 10 }, { start: 6, end: 25 })).toBe(false)
  })
})

import { describe, expect, it } from 'vitest'
import type { OpenLine, Side, Suggestion } from '../../../src/domain/matching/types.js'
import { matchCandidate, registerOf } from '../../../src/domain/matching.js'
import { candidate, line, window } from './sides.js'

const match = (said: Side, ...lines: OpenLine[]): Suggestion[] =>
  matchCandidate(said, registerOf(lines))
const kinds = (found: Suggestion[]) => found.map(({ kind, move, of }) => [kind, move, of])

describe('a candidate that says what the register has', () => {
  it.each([
    [
      'Hold the second session of the fisheries commission',
      'Convene the 2nd session of the commission on fisheries',
    ],
    ['Open a consulate in Mombasa', 'Opening the consulate in Mombasa'],
    ['Sign an agreement on air traffic', 'Conclude the air traffic treaty'],
    ['Hold a summit on ocean research in Bergen', 'Host the ocean research conference in Bergen'],
    ['Deliver ten ferries to Kenya', 'Supply ten ferries'],
    ['Launch joint projects in geothermal energy', 'Start the geothermal energy project'],
    ['Set up a working group on harbours', 'Establish the harbour working group'],
    ['Organise a training programme for pilots', 'Hold training programs for pilots'],
    ['Attend the ocean forum in Bergen', 'Come to the ocean conference in Bergen'],
  ])('“%s” is repeated by “%s”', (old, said) => {
    expect(kinds(match(candidate(said), line(old)))).toEqual([['repeats', null, 1]])
  })
})

describe('a candidate that is new', () => {
  it.each([
    [
      'another body',
      'Hold a meeting of the working group on energy',
      'Hold a meeting of the working group on fisheries',
    ],
    [
      'another act on the same thing',
      'Sign the fisheries agreement',
      'Implement the fisheries agreement',
    ],
    [
      'another instance by number',
      'Hold the first session of the fisheries commission',
      'Hold the second session of the fisheries commission',
    ],
    [
      'only words that all promises share',
      'Strengthen bilateral cooperation',
      'Develop bilateral relations',
    ],
    ['a shared place and nothing else', 'Open a school in Mombasa', 'Repair the bridge in Mombasa'],
    ['an event of another subject', 'Hold the ocean conference', 'Hold the mining conference'],
    [
      'a region and nothing else',
      'Inaugurate a dialogue on the Indian Ocean',
      'Take action for peace in the Indian Ocean',
    ],
    [
      'a title of little but verbs',
      'Work together on these issues',
      'Work together to develop the harbours',
    ],
    [
      'words of which one title has hardly any',
      'Advance and facilitate a high-level inter-agency dialogue on fishing rights',
      'Hold a dialogue of the Council',
    ],
    ['another place', 'Open a consulate in Mombasa', 'Open a consulate in Kisumu'],
  ])('with %s', (_, old, said) => {
    expect(match(candidate(said), line(old))).toEqual([])
  })

  it('of parties that have nothing to do with the line', () => {
    const others = { by: ['Chile'], to: [], around: ['Chile', 'Peru'], names: [] }
    const old = line('Open a consulate in Mombasa')
    expect(match(candidate('Open a consulate in Mombasa', others), old)).toEqual([])
    const parted = { ...others, around: ['Chile', 'Kenya'] }
    expect(match(candidate('Open a consulate in Mombasa', parted), old)).toHaveLength(1)
  })

  it('years away from the date of the line', () => {
    const old = line('Visit Nairobi and open the ferry line')
    const far = { due: window('2027-06-01', '2027-06-30') }
    expect(match(candidate('Visit Nairobi and open the ferry line', far), old)).toEqual([])
  })

  it('where the line is of the same source, or was said later', () => {
    const said = candidate('Open a consulate in Mombasa')
    expect(match(said, line(said.title, { sourceId: 2 }))).toEqual([])
    expect(match(said, line(said.title, { said: '2025-03-11', sourceId: 3 }))).toEqual([])
    expect(match(said, line(said.title, { said: said.said, sourceId: 3 }))).toEqual([])
    expect(match(said, line(said.title, { said: said.said, sourceId: 1 }))).toHaveLength(1)
  })
})

describe('a candidate with another date', () => {
  const old = (due: OpenLine['due']) => line('Open a consulate in Mombasa', { due })
  const said = (due: Side['due']) =>
    candidate('Open the consulate in Mombasa', due === null ? { due, kind: 'undated' } : { due })
  const summer = window('2025-06-01', '2025-08-31')

  it.each([
    [
      'within the old one narrows it',
      summer,
      window('2025-07-01', '2025-07-31'),
      'moves',
      'narrower',
    ],
    ['after it moves it later', summer, window('2025-10-01', '2025-10-31'), 'moves', 'later'],
    ['before it moves it earlier', summer, window('2025-04-01', '2025-04-30'), 'moves', 'earlier'],
    [
      'that overlaps and ends later moves it later',
      summer,
      window('2025-08-15', '2025-09-15'),
      'moves',
      'later',
    ],
    ['that holds it only repeats it', summer, window('2025-01-01', '2025-12-31'), 'repeats', null],
    [
      'with the same deadline repeats it',
      window('2025-06-01', '2025-06-30'),
      window(null, '2025-06-30'),
      'repeats',
      null,
    ],
    ['where there was none gives one', null, summer, 'moves', 'dated'],
    ['that is missing repeats it', summer, null, 'repeats', null],
  ] as const)('%s', (_, before, now, kind, move) => {
    expect(kinds(match(said(now), old(before)))).toEqual([[kind, move, 1]])
  })

  it('is told in words a layman understands, with both dates', () => {
    const [found] = match(said(window('2025-07-01', '2025-07-31')), old(summer))
    expect(found?.reason).toBe(
      'Same promiser (Norway), same matter (consulate, Mombasa); says July 2025 where the register says Jun–Aug 2025',
    )
    expect(found).toMatchObject({ oldWindow: summer, newWindow: { from: '2025-07-01' } })
  })
})

describe('a series and its periods', () => {
  const series = line('Hold the fisheries dialogue', { id: 1, kind: 'recurring', due: null })
  const period = (id: number, year: number) =>
    line(`Hold the fisheries dialogue (${year})`, {
      ...{ id, seriesId: 1, due: window(`${year}-01-01`, `${year}-12-31`) },
    })

  it('is repeated by another series, while one date concerns the period it falls in', () => {
    const again = candidate('Hold the fisheries dialogue', { kind: 'recurring', due: null })
    expect(kinds(match(again, series, period(2, 2025)))).toEqual([['repeats', null, 1]])
    const once = candidate('Hold the fisheries dialogue', {
      due: window('2026-05-01', '2026-05-31'),
    })
    expect(kinds(match(once, series, period(2, 2025), period(3, 2026)))).toEqual([
      ['moves', 'narrower', 3],
    ])
  })
})

describe('several lines that look alike', () => {
  it('come with the likeliest first, at most three', () => {
    const lines = [
      line('Open a consulate in Mombasa', { id: 7 }),
      line('Open a consulate', { id: 3 }),
      line('Open a consulate and a library in Mombasa', { id: 4 }),
      line('Open a consulate in Mombasa in the old harbour', { id: 5 }),
    ]
    const found = match(candidate('Open the consulate in Mombasa'), ...lines)
    expect(found[0]?.of).toBe(7)
    expect(found.length).toBeLessThanOrEqual(3)
    const scores = found.map(({ score }) => score)
    expect(scores).toEqual(scores.toSorted((a, b) => b - a))
  })
})

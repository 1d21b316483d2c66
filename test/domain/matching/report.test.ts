import { describe, expect, it } from 'vitest'
import type { OpenLine, Suggestion, ToldReport } from '../../../src/domain/matching/types.js'
import { matchReport, registerOf } from '../../../src/domain/matching.js'
import { line, report, window } from './sides.js'

const match = (told: ToldReport, ...lines: OpenLine[]): Suggestion[] =>
  matchReport(told, registerOf(lines))
const kinds = (found: Suggestion[]) => found.map(({ kind, of, on }) => [kind, of, on])

describe('a report of something done', () => {
  it.each([
    [
      'Hold the second session of the fisheries commission',
      'held',
      'The second session of the fisheries commission in Bergen',
    ],
    ['Open a consulate in Mombasa', 'opened', 'The new consulate in Mombasa'],
    ['Open a consulate in Mombasa', 'inaugurated', 'Both ministers the consulate in Mombasa'],
    ['Deliver ten ferries', 'handed over', 'Ten ferries to the port authority'],
    ['Hold a summit on ocean research', 'took place', 'The ocean research conference in Bergen'],
    ['Ocean research conference in Bergen', 'held', 'The ocean research conference in Bergen'],
    ['Sign the air traffic agreement', 'signed', 'The agreement on air traffic in Oslo'],
  ])('“%s” is done by what was %s: “%s”', (old, act, about) => {
    expect(kinds(match(report(about, { acts: [act] }), line(old)))).toEqual([['done', 1, null]])
  })

  it.each([
    [
      'another act',
      'Hold the first meeting of the harbour working group',
      'signed',
      'Both ministries a memorandum on a harbour working group',
    ],
    [
      'another number',
      'Hold the third session of the fisheries commission',
      'held',
      'The second session of the fisheries commission',
    ],
    ['another thing', 'Open a consulate in Mombasa', 'opened', 'The new school in Mombasa'],
    ['who came', 'Attend the ocean conference in Bergen', 'held', 'The ocean conference in Bergen'],
  ])('is not about a line with %s', (_, old, act, about) => {
    expect(match(report(about, { acts: [act] }), line(old))).toEqual([])
  })

  it('gives the day only where the words tell days, the last of several', () => {
    const old = line('Hold the ocean conference in Bergen')
    const at = (when: ToldReport['when']) =>
      match(report('The ocean conference in Bergen', { when }), old)
    expect(kinds(at(window('2025-06-09', '2025-06-10')))).toEqual([['done', 1, '2025-06-10']])
    expect(kinds(at({ ...window('2025-06-01', '2025-06-30'), precision: 'month' }))).toEqual([
      ['done', 1, null],
    ])
    expect(at(window('2025-06-09', '2025-06-10'))[0]?.reason).toBe(
      'Parties in common (Norway and Kenya), same event (ocean, conference, Bergen); says that it happened (“was held”), 9–10 Jun 2025',
    )
  })

  it('is none of what was promised only afterwards, nor of another year’s', () => {
    const old = line('Hold the ocean conference in Bergen')
    const told = (day: string) =>
      report('The ocean conference in Bergen', { when: window(day, day) })
    expect(match(told('2024-06-10'), old)).toEqual([])
    expect(match({ ...told('2027-06-10'), said: '2027-06-11' }, old)).toEqual([])
  })

  it('concerns the period of a series that it falls in, never the series', () => {
    const series = line('Hold the fisheries dialogue', { kind: 'recurring', due: null })
    const of = (id: number, year: number) =>
      line('Hold the fisheries dialogue', {
        ...{ id, seriesId: 1, due: window(`${year}-01-01`, `${year}-12-31`) },
      })
    const told = report('The fisheries dialogue in Oslo', {
      ...{ when: window('2026-03-01', '2026-03-02'), said: '2026-03-05' },
    })
    expect(kinds(match(told, series, of(2, 2025), of(3, 2026)))).toEqual([
      ['done', 3, '2026-03-02'],
    ])
    expect(match(told, series)).toEqual([])
  })
})

describe('a report that something is off', () => {
  const off = (about: string, acts: string[]) =>
    report(about, { kind: 'withdrawn', acts, cue: 'will not take place' })

  it('withdraws the line it is about', () => {
    const old = line('Hold the ocean conference in Bergen')
    const found = match(off('The ocean conference in Bergen', ['take place']), old)
    expect(kinds(found)).toEqual([['withdraws', 1, null]])
    expect(found[0]?.reason).toContain('says that it will not happen (“will not take place”)')
    expect(kinds(match(off('The ocean conference', []), old))).toEqual([['withdraws', 1, null]])
    expect(match(off('The mining conference', []), old)).toEqual([])
  })

  it('does not withdraw a promise to end something by ending it', () => {
    const old = line('Cancel the fishing licence')
    expect(match(off('The fishing licence', []), old)).toEqual([])
    expect(kinds(match(report('The fishing licence', { acts: ['cancelled'] }), old))).toEqual([
      ['done', 1, null],
    ])
  })
})

describe('a report that a date moved', () => {
  const old = line('Hold the ocean conference in Bergen')
  const moved = (when: ToldReport['when']) =>
    report('The ocean conference in Bergen', { kind: 'moved', acts: [], when, cue: 'was moved to' })

  it('moves it to the new date, or asks for one where none is told', () => {
    const later = window('2025-10-01', '2025-10-31')
    expect(match(moved(later), old)).toMatchObject([
      { kind: 'moves', move: 'later', newWindow: later },
    ])
    expect(match(moved(null), old)).toMatchObject([
      { kind: 'moves', move: 'open', newWindow: null },
    ])
  })

  it('tells nothing new where the register has that date', () => {
    expect(match(moved(old.due), old)).toEqual([])
  })
})

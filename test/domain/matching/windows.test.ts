import { describe, expect, it } from 'vitest'
import { relationOf } from '../../../src/domain/matching/windows.js'
import { matchCandidate, registerOf } from '../../../src/domain/matching.js'
import { candidate, line, window } from './sides.js'

const DECEMBER = '2026-12-31'

describe('a new deadline of the same beginning', () => {
  it.each([
    ['moves a deadline later', null, '2027-03-31', 'later'],
    ['moves a deadline earlier', null, '2026-09-30', 'narrower'],
    ['repeats a deadline', null, DECEMBER, 'same'],
    ['moves the end of a period later', '2026-06-01', '2027-03-31', 'later'],
    ['moves the end of a period earlier', '2026-06-01', '2026-09-30', 'narrower'],
    ['repeats a period', '2026-06-01', DECEMBER, 'same'],
  ])('%s', (_, from, until, relation) => {
    expect(relationOf(window(from, DECEMBER), window(from, until))).toBe(relation)
  })

  it('still takes a period that holds the old one on both sides for a looser repetition', () => {
    const old = window('2026-06-01', '2026-06-30')
    expect(relationOf(old, window('2026-01-01', DECEMBER))).toBe('wider')
  })

  it('is suggested as a move to the new date, and only the same one as a repetition', () => {
    const title = 'Reopen the embassy in Nairobi'
    const register = registerOf([line(title, { due: window(null, DECEMBER) })])
    const said = (until: string) =>
      matchCandidate(candidate(title, { due: window(null, until) }), register).map(
        ({ kind, move, newWindow }) => [kind, move, newWindow?.until],
      )
    expect(said('2027-03-31')).toEqual([['moves', 'later', '2027-03-31']])
    expect(said('2026-09-30')).toEqual([['moves', 'narrower', '2026-09-30']])
    expect(said(DECEMBER)).toEqual([['repeats', null, DECEMBER]])
  })
})

import { describe, expect, it } from 'vitest'
import { type DateList, dateListsIn } from '../../eval/dates/cases.js'
import type { DateReader } from '../../eval/dates/read.js'
import { scoreDates } from '../../eval/dates/score.js'

const SAID = '2025-03-12'

function only(document: unknown): DateList {
  const [list, ...others] = dateListsIn(document)
  expect(others).toEqual([])
  return list ?? { name: 'none', cases: [] }
}

/** A reader that gives the words "in May" and "in June" these ends, wherever they stand. */
const reads =
  (from: string | null, until: string | null): DateReader =>
  (text) =>
    [...text.matchAll(/in (?:May|June)/g)].map((m) => ({
      text: m[0],
      start: m.index,
      end: m.index + m[0].length,
      from,
      until,
    }))

const may = (more = {}) => ({ text: 'We meet in May.', said: SAID, ...more })
const month = { from: '2025-05-01', until: '2025-05-31' }

describe('A file of date cases', () => {
  it('may give windows as two ends or as a list of right ones', () => {
    const rows = [may(month), may({ expected: [month, { from: '2026-05-01', until: null }] })]
    const { cases } = only({ any: rows })
    expect(cases.map((c) => c.expected.length)).toEqual([1, 2])
  })

  it('may give plain sentences that must get no window, and the day they were said once', () => {
    const { name, cases } = only({ said_for_traps: SAID, about: 'x', traps: ['We may meet.'] })
    expect(name).toBe('traps')
    expect(cases).toMatchObject([{ said: SAID, expected: [], start: 0, end: 12 }])
  })

  it('may say of an expression that it fixes no date', () => {
    expect(only({ a: [may({ ...month, dated: false })] }).cases[0]?.expected).toEqual([])
  })

  it('finds the expression by its place, or by its words', () => {
    const { cases } = only({ a: [may({ start: 8, len: 6 }), may({ expr: 'IN MAY' })] })
    expect(cases.map((c) => [c.start, c.end])).toEqual([
      [8, 14],
      [8, 14],
    ])
  })

  it('counts months first in the corpora of others only', () => {
    const rows = [may(month)]
    const lists = dateListsIn({ expressions: rows, recognizers: rows, duckling: rows })
    expect(lists.map((l) => l.cases[0]?.monthFirst)).toEqual([false, true, true])
  })

  it('holds nothing to score where it is something else', () => {
    expect(dateListsIn({ Norway: ['Oslo'] })).toEqual([])
    expect(dateListsIn([1, 2])).toEqual([])
    expect(dateListsIn({ name: 'x', files: [{ path: 'y' }] })).toEqual([])
  })
})

describe('Date cases are scored', () => {
  const scored = (reader: DateReader, row: object) => scoreDates(only({ a: [row] }), reader)

  it.each([
    ['2025-05-01', '2025-05-31', [1, 1, 1]],
    ['2025-05-02', '2025-05-31', [0, 1, 1]],
    ['2025-05-01', '2025-06-01', [0, 0, 1]],
    ['2025-05-01', '2025-06-02', [0, 0, 0]],
    ['2025-05-01', null, [0, 0, 0]],
  ])('for %s to %s by both ends, deadline, deadline within a day', (from, until, expected) => {
    const { bothEnds, deadlines, withinADay } = scored(reads(from, until), may(month))
    expect([bothEnds.right, deadlines.right, withinADay.right]).toEqual(expected)
  })

  it('with an open end right only when the reading is open there too', () => {
    const from = may({ from: '2025-05-01', until: null })
    expect(scored(reads('2025-05-01', null), from).bothEnds.right).toBe(1)
    expect(scored(() => [], from).deadlines.right).toBe(0)
  })

  it('by the reading of the words in question, not of others beside them', () => {
    const text = 'We met in June, they meet in May.'
    const reader: DateReader = (t, f) =>
      reads('2025-05-01', '2025-05-31')(t, f).map((r) =>
        r.text === 'in June' ? { ...r, until: '2025-06-30' } : r,
      )
    expect(scored(reader, { text, said: SAID, expr: 'in May', ...month }).bothEnds.right).toBe(1)
    expect(scored(reader, { text, said: SAID, expr: 'in June', ...month }).bothEnds.right).toBe(0)
  })

  it('as fooled when a sentence without a date is given one, over or not', () => {
    const row = may({ dated: false })
    expect(scored(reads('2025-05-01', '2025-05-31'), row)).toMatchObject({
      fooled: { right: 1, all: 1 },
      fooledAhead: { right: 1, all: 1 },
      bothEnds: { right: 0, all: 0 },
    })
    expect(scored(reads('2024-05-01', '2024-05-31'), row).fooledAhead.right).toBe(0)
    expect(scored(() => [], row)).toMatchObject({ fooled: { right: 0, all: 1 }, wrong: [] })
  })

  it('as wrong for a tale of the past only when its window is not over', () => {
    const tale = { text: 'We met in May.', said: SAID }
    const wrong = (name: string, reader: DateReader) =>
      scoreDates(only({ [name]: [tale] }), reader).wrong.length
    const over = reads('2024-05-01', '2024-05-31')
    expect(wrong('past', over)).toBe(0)
    expect(wrong('past', reads('2025-05-01', '2025-05-31'))).toBe(1)
    expect(wrong('traps', over)).toBe(1)
  })
})

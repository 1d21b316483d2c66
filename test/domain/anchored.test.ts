import { expect, test } from 'vitest'
import { anchoredWindow } from '../../src/domain/anchored.js'
import { precisionOf } from '../../src/domain/given-window.js'

test.each([
  ['at', null, '2024-05-10', '2024-05-10'],
  ['by', null, null, '2024-05-10'],
  ['within', 'P6M', '2024-05-10', '2024-11-10'],
  ['before', null, null, '2024-05-09'],
  ['before', 'P2W', null, '2024-04-26'],
  ['after', null, '2024-05-11', null],
  ['after', 'P1M', '2024-06-10', '2024-06-10'],
] as const)('%s an event (%s) of 10 May 2024 is due from %s until %s', (relation, offset, from, until) => {
  const anchor = { event: 'the summit', relation, offset, text: 'words' }
  expect(anchoredWindow(anchor, '2024-05-10')).toMatchObject({ from, until, text: 'words' })
})

test('whole months, quarters and years are recognised from their ends', () => {
  expect(precisionOf('2024-04-01', '2024-04-30')).toBe('month')
  expect(precisionOf('2024-04-01', '2024-06-30')).toBe('quarter')
  expect(precisionOf('2024-01-01', '2024-12-31')).toBe('year')
  expect(precisionOf('2024-04-01', '2024-04-29')).toBe('range')
  expect(precisionOf(null, '2024-04-30')).toBe('day')
})

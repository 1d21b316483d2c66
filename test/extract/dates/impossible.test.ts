import { expect, it } from 'vitest'
import { readDates } from '../../../src/extract/dates/read.js'

const said = '2026-03-12'

it.each([
  'by 31 June 2026',
  'on 31 February 2026',
  'by 29 February 2027',
  'by the 31st of April',
])('a day that does not exist is no date, and not its whole month: %s', (words) => {
  expect(readDates(words, { said })).toEqual([])
})

it.each([
  ['by 29 February 2028', '2028-02-29'],
  ['by 30 June 2026', '2026-06-30'],
  ['by 31 May 2026', '2026-05-31'],
])('the last day of a month is one: %s', (words, until) => {
  expect(readDates(words, { said })[0]).toMatchObject({ until })
})

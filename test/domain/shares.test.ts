import { expect, test } from 'vitest'
import type { Completion } from '../../src/domain/commitment.js'
import { type Share, wholeOf } from '../../src/domain/shares.js'

const share = (completion: Completion, happenedOn: string | null = null): Share => ({
  completion,
  happenedOn,
  restExpected: null,
})

test('all shares fulfilled make the whole fulfilled, on the day of the last', () => {
  const shares = [share('fulfilled', '2024-05-03'), share('fulfilled', '2024-04-20')]
  expect(wholeOf(shares)).toMatchObject({ completion: 'fulfilled', happenedOn: '2024-05-03' })
  expect(wholeOf([share('fulfilled'), share('fulfilled', '2024-04-20')])?.happenedOn).toBeNull()
})

test('one fulfilled and one failed share leave the whole partly fulfilled, nothing more expected', () => {
  expect(wholeOf([share('fulfilled'), share('not_fulfilled')])).toMatchObject({
    completion: 'partially_fulfilled',
    restExpected: false,
  })
})

test('one failed share alone says nothing about the whole yet', () => {
  expect(wholeOf([share('not_fulfilled'), null])).toBeNull()
  expect(wholeOf([null, null])).toBeNull()
})

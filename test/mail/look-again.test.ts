import { expect, test } from 'vitest'
import { itemWords } from '../../src/mail/item-words.js'
import { workingGroup } from './samples.js'

const step = {
  key: 'check_back:2024-09-30',
  kind: 'check_back',
  day: '2024-09-30',
  days: 0,
} as const

test('on the day the rest of a dated one was expected by, the mail says just that, and quotes nobody', () => {
  const checkBack = { on: '2024-09-30', text: 'the rest', basis: '' }
  const line = { ...workingGroup, checkBack, completion: 'partially_fulfilled' } as const
  expect(itemWords(line, step, '2024-09-30')).toMatchObject({
    heading: 'Time to look again: the rest was expected by 30 September 2024',
    subject: 'Time to look again',
  })
})

test('where the words of a source gave the day, they are quoted', () => {
  const checkBack = { on: '2024-09-30', text: 'in the coming months', basis: '' }
  const { heading } = itemWords({ ...workingGroup, checkBack }, step, '2024-09-30')
  expect(heading).toBe('Time to look again: “in the coming months” was said')
})

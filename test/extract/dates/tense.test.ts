import { describe, expect, it } from 'vitest'
import { contextOf } from '../../../src/extract/dates/grammar/context.js'
import { SAID } from './helper.js'

/** Whether the clause around the words is told of the past. */
function isPast(text: string, words = 'TIME'): boolean {
  const cx = contextOf(text, { said: SAID })
  return cx.isPast(cx.tokens.findIndex((t) => t.raw === words))
}

describe('the tense of a clause', () => {
  it.each([
    'We opened the embassy in TIME.',
    'In TIME the ministers met.',
    'The bridge was built in TIME.',
    'We agreed in TIME to meet again.',
    'We thank the team who repaired the dam in TIME.',
    'He will say that Norway signed it in TIME.',
    'She hopes to visit the school they opened in TIME.',
    'They also visited Mali in TIME.',
    'It was good to see you in TIME.',
    'Between March and May in TIME we met.',
  ])('is past: %s', (text) => {
    expect(isPast(text)).toBe(true)
  })

  it.each([
    'We will open the embassy in TIME.',
    'It has been agreed that they meet in TIME.',
    'We agreed on a meeting in TIME.',
    'Spain will house 3,000 displaced families over TIME.',
    'Firms will be relieved of a third, and medium-sized ones of half, by TIME.',
    'We commit to buy half of the medicine used at home by TIME.',
    'Chad will repair the roads damaged by floods before TIME.',
    'The mission will be extended through TIME.',
    'They looked forward to the next round in TIME.',
    'The Bank provides 5 million in rechannelled drawing rights in TIME.',
    'The proposed talks in TIME.',
  ])('is not past: %s', (text) => {
    expect(isPast(text)).toBe(false)
  })
})

import { describe, expect, it } from 'vitest'
import { read, said } from './read.js'

describe('What is no promise', () => {
  it.each([
    ['a hope', 'I hope that our partners will join the fund.'],
    ['an opinion', 'We firmly believe that both ports will find customers.'],
    ['a condition', 'If the parliament agrees, we will send a ship.'],
    ['a question', 'Will we send a ship in May?'],
    ['running the meeting', 'I will now turn to the next speaker.'],
    ['taking questions', 'We will take two questions.'],
    ['the agenda of the day', 'Today we will discuss fish and oil.'],
    ['a gesture', 'The visit will send a strong signal to the markets.'],
    ['praise for an event', 'The summit will strengthen our friendship.'],
    ['a thing told again', 'Earlier this month, I announced the ministry would buy ten boats.'],
    ['another person described', 'We met the owners who agreed to sell their boats.'],
    ['a completed act', 'We signed three agreements last year.'],
  ])('%s is left alone', async (_, words) => {
    expect(await said(words)).toEqual([])
  })

  it('a veto hits its own clause only', async () => {
    const found = await said('I hope the weather holds, and we will open the port in May 2025.')
    expect(found.map((c) => c.quote)).toEqual(['we will open the port in May 2025.'])
  })

  it('a journalist asks without promising, and the answer counts', async () => {
    const text = [
      'Espen Barth Eide: Thank you all for coming.',
      'Question: Will Norway open an embassy school, and will Kenya pay for it?',
      'Espen Barth Eide: We will open the school in August 2025.',
    ].join('\n\n')
    const found = await read(text)
    expect(found.map((c) => c.quote)).toEqual(['We will open the school in August 2025.'])
  })
})

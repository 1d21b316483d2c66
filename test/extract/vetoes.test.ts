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
    ['a thing told again with its year', 'In 2021 we announced that we would build a pier.'],
    ['what something shows', 'This shows the government’s firm commitment to helping fishermen.'],
    ['lunch', 'There are things that we will consider over lunch.'],
    ['the end of a meeting', 'With that we will call it a day.'],
    ['a saying', 'Our neighbours will do what neighbours do.'],
    ['praise for what is shared', 'Our partnership is expanding every year.'],
    ['a promise of the last meeting', 'At our last summit, we committed to helping sailors.'],
    ['a hope without "that"', 'I hope our two countries will trade more.'],
    ['a hope as a noun', 'It is my hope that the counties will pay the sailors.'],
    ['the next minutes', 'The Prime Minister will join us in just a few minutes.'],
    ['details left for later', 'My colleague will go into that in some more detail.'],
    ['people described', 'I thank the workers who will build these boats.'],
    ['a renewal that falls due', 'They spoke of the treaties, which are due for renewal in 2027.'],
    ['a sum given before', 'Our partners contributed over 5 million kroner.'],
    ['a thing of which we tell', 'The trust we have built with the President will pave the way.'],
    ['a vision put forward', 'He put forward a vision for the region.'],
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

  it.each([
    'We had promised to do this last year; we have done it.',
    'We had agreed to open a ferry line.',
    "We'd decided to buy a crane.",
    'Kenya had planned to ratify the convention.',
    'They had announced plans to build a pier.',
    'We agreed to open the school, and we have now done so.',
    'We promised to deliver the boats and we did.',
    'We pledged to send ten boats. We have done it.',
  ])('what was promised of old or is kept by now is left alone: %s', async (words) => {
    expect(await said(words)).toEqual([])
  })

  it.each([
    'We have agreed to open a ferry line.',
    'We had agreed that the commission will hold two sessions.',
    'We had agreed to meet again in June 2025.',
    'The minister said that the two sides had agreed to exchange customs data.',
    'We agreed to hold the fair, as we have done every year.',
    'We agreed to open the school, and we have not done so.',
    "We'd like to say that we will open the school.",
  ])('a promise that still stands is found: %s', async (words) => {
    expect(await said(words)).toHaveLength(1)
  })
})

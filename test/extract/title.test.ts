import { describe, expect, it } from 'vitest'
import { said } from './read.js'

const title = async (words: string): Promise<string | undefined> => (await said(words))[0]?.title

describe('The title of a candidate', () => {
  it.each([
    [
      'The working group will meet for the first time in April 2025.',
      'Hold the first meeting of the working group',
    ],
    [
      'The forum will hold its first meeting in Bergen this autumn.',
      "Hold the forum's first meeting in Bergen",
    ],
    ['We agreed to expand our trade.', 'Expand trade'],
    ['We will continue to give this support to them.', 'Continue to give this support to Kenya'],
    ['The talks were useful, and will be followed up in April 2025.', 'Follow up the talks'],
    ['Both governments committed to building a cold store.', 'Build a cold store'],
  ])('reads as a task: %s', async (words, expected) => {
    expect(await title(words)).toBe(expected)
  })

  it('stays under 90 characters', async () => {
    const long = await title(
      'We will build a very long new pier with room for ninety fishing boats and eleven ferries, including a market hall, a school for sailors and a museum of the northern and southern seas.',
    )
    expect(long?.length).toBeLessThanOrEqual(90)
  })
})

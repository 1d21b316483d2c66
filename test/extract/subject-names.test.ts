import { describe, expect, it } from 'vitest'
import { read, said } from './read.js'

const promisers = async (words: string): Promise<string[] | undefined> =>
  (await said(words))[0]?.committed_by

describe('An organisation that is the subject', () => {
  it.each([
    ['Harbour Rail will open the new line by June 2026.', ['Harbour Rail']],
    [
      'The Lakeside Development Bank will lend 40 million euros in 2026.',
      ['Lakeside Development Bank'],
    ],
    ['Kenya Power will build the substation by the end of 2026.', ['Kenya Power']],
    [
      'The Reef Protection Agency (RPA) will publish the maps in June 2025.',
      ['Reef Protection Agency'],
    ],
  ])('promises under its own name: %s', async (words, expected) => {
    expect(await promisers(words)).toEqual(expected)
  })

  it.each([
    ['The Kenyan Ministry of Ports will publish the maps in June 2025.', ['Kenya']],
    ['The Government of Kenya will publish the maps in June 2025.', ['Kenya']],
    ['The Joint Commission will meet in June 2025.', ['Norway', 'Kenya']],
    ['The World Bank will lend 40 million euros in 2026.', ['World Bank']],
    ['The bank will open in June 2025.', ['Norway', 'Kenya']],
  ])('but a state, a known body or a common noun is read as such: %s', async (words, expected) => {
    expect([...((await promisers(words)) ?? [])].sort()).toEqual([...expected].sort())
  })
})

describe('A state named beside the subject', () => {
  it.each([
    'From 1 April 2025, citizens of Samoa, Tonga and Fiji will be able to visit Norway without a visa.',
    'The training of nurses in Uganda will begin in May 2025.',
    'A report on Cuba will be published in May 2025.',
  ])('does not promise: %s', async (words) => {
    const by = await promisers(words)
    expect(by).toBeDefined()
    for (const state of ['Samoa', 'Tonga', 'Fiji', 'Uganda', 'Cuba'])
      expect(by).not.toContain(state)
  })

  it.each([
    ['The President of Uganda will open the school in May 2025.', ['Uganda']],
    ['The talks between Uganda and Fiji will begin in May 2025.', ['Uganda', 'Fiji']],
    ['The ministers of Uganda and Fiji will sign the treaty in May 2025.', ['Uganda', 'Fiji']],
  ])('promises where it acts: %s', async (words, expected) => {
    const [found] = await read(words)
    expect(found?.committed_by).toEqual(expected)
  })
})

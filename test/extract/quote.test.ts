import { describe, expect, it } from 'vitest'
import { said } from './read.js'

const quotes = async (words: string): Promise<string[]> => (await said(words)).map((c) => c.quote)

describe('The quote of a candidate', () => {
  it('is the clause, not the whole sentence', async () => {
    expect(
      await quotes('The ministers praised the harbour and agreed to widen it by June 2025.'),
    ).toEqual(['agreed to widen it by June 2025.'])
  })

  it('keeps a lead-in that holds the date', async () => {
    expect(await quotes('In March 2025, Norway will host the council.')).toEqual([
      'In March 2025, Norway will host the council.',
    ])
  })

  it('drops a lead-in that holds none', async () => {
    expect(await quotes('As friends, Norway and Kenya will build a pier.')).toEqual([
      'Norway and Kenya will build a pier.',
    ])
  })

  it('stops before a purpose', async () => {
    expect(await quotes('We will build a pier so that everybody can fish.')).toEqual([
      'We will build a pier',
    ])
  })

  it('parts two acts that are each an event', async () => {
    expect(
      await quotes('Norway will facilitate the exchange of data and organize a workshop on tides.'),
    ).toEqual(['Norway will facilitate the exchange of data', 'organize a workshop on tides.'])
  })

  it('is copied letter by letter, also with typographic marks and wrapped lines', async () => {
    const words = 'We’ll open the “Blue\nHarbour” centre in May 2025.'
    expect(await quotes(words)).toEqual([words])
  })
})

import { describe, expect, it } from 'vitest'
import { readHeading } from '../../src/extract/heading.js'
import { gazetteer } from './read.js'

const heading = (text: string) => readHeading(text, gazetteer)

describe('A heading tells', () => {
  it('title, day, place and parties of a ministry’s long first line', () => {
    const h = heading(
      'Foreign Minister Anna Berg’s remarks during a joint news conference with Minister of Foreign Affairs of the Republic of Kenya Peter Otieno, Oslo, March 3, 2025\nGood morning,\nWe met today.',
    )
    expect(h).toMatchObject({ said: '2025-03-03', place: 'Oslo', parties: ['Norway', 'Kenya'] })
    expect(h.title).toMatch(/^Foreign Minister Anna Berg/)
    expect(h.firstSpeaker).toBe('Foreign Minister Anna Berg')
  })

  it('what a line of source and date says', () => {
    const h = heading(
      'source: https://www.whitehouse.gov/statements/2025/03/joint-statement-of-the-united-states-and-kenya/ | date: 2025-03-04\n\nThe two sides met.',
    )
    expect(h).toMatchObject({
      said: '2025-03-04',
      publisher: 'United States',
      parties: ['United States', 'Kenya'],
      jointStatement: true,
    })
  })

  it('a long title also under a line of source and date', () => {
    const title =
      'Remarks by Foreign Minister Anna Berg of Norway and Foreign Minister Peter Otieno of Kenya after their talks in the old town hall of Oslo'
    const h = heading(`source: the ministry | date: 2025-03-04\n\n${title}\n\nWe met today.`)
    expect(h).toMatchObject({ title, said: '2025-03-04', parties: ['Norway', 'Kenya'] })
  })

  it('no title from a first sentence under a line of source and date', () => {
    const words =
      'Norway and Kenya met today in Oslo, spoke about fish for hours and parted as good friends do.'
    expect(heading(`source: the ministry | date: 2025-03-04\n\n${words}`).title).toBeNull()
  })

  it.each([
    ['3 March 2025', '2025-03-03'],
    ['March 3rd, 2025', '2025-03-03'],
    ['2025-03-03', '2025-03-03'],
    ['31 February 2025', null],
  ])('the day in "%s"', (words, expected) => {
    expect(heading(`Statement by Norway and Kenya, ${words}\n\nWe met.`).said).toBe(expected)
  })

  it.each([
    ['Joint statement of Norway and Kenya', null],
    ['Statement by Norway and Kenya', null],
    ['Statement by Prime Minister Berg of Norway and President Otieno of Kenya', null],
    ['Joint statement of the Government of Norway and the Government of Kenya', null],
    ['Statement by Foreign Minister Berg on the talks in Nairobi', 'Foreign Minister Berg'],
    ['Remarks by President Otieno of Kenya in Oslo', 'President Otieno of Kenya'],
  ])('who holds the floor in "%s": one, or nobody alone', (title, speaker) => {
    expect(heading(`${title}, 3 March 2025\n\nWe will build a pier.`).firstSpeaker).toBe(speaker)
  })

  it('nothing where there is no heading', () => {
    expect(heading('We will build a pier.')).toMatchObject({ said: null, parties: [], url: null })
  })
})

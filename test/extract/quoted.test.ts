import { beforeAll, describe, expect, it } from 'vitest'
import type { Candidate } from '../../src/domain/commitment.js'
import { loadQuoteReader, type QuoteReader } from '../../src/extract/quoted.js'
import { gazetteer } from './read.js'

let quoted: QuoteReader
beforeAll(async () => {
  quoted = await loadQuoteReader(gazetteer)
})

const FACTS = {
  title: 'Remarks by the foreign ministers of Norway and Kenya',
  said: '2025-01-10',
  hemisphere: 'north' as const,
  parties: ['Norway', 'Kenya'],
}

/** Reads a quote of what Norway's minister said. */
function at(words: string, quote = words): Candidate {
  const text = `Norwegian Foreign Minister Espen Barth Eide: ${words}`
  const start = text.indexOf(quote)
  const [found] = quoted(text, FACTS, [{ start, end: start + quote.length }])
  if (!found) throw new Error('Nothing was read.')
  expect(text.slice(found.start, found.end)).toBe(quote)
  return found
}

describe('A place that somebody else takes for a commitment', () => {
  it('gets its window from the quoted words, by the day it was said', () => {
    expect(at('The hall is to be ready by the end of May.')).toMatchObject({
      kind: 'dated',
      due: { until: '2025-05-31', text: 'by the end of May' },
    })
    expect(at('We are on it, every year.')).toMatchObject({ kind: 'recurring', due: null })
    expect(at('We shall see to the harbour.')).toMatchObject({ kind: 'undated', due: null })
  })

  it('takes no date from words outside the quote', () => {
    const words = 'The harbour gets a second crane, and it rained in May 2025.'
    expect(at(words, 'The harbour gets a second crane').due).toBeNull()
  })

  it('names the parties that its words name, and the speaker’s for “we”', () => {
    expect(at('Kenya gets the harbour going in June.').committed_by).toEqual(['Kenya'])
    expect(at('We see to it that the harbour is dredged.').committed_by).toEqual(['Norway'])
    expect(at('We will send Kenya two ships.')).toMatchObject({
      committed_by: ['Norway'],
      owed_to: ['Kenya'],
    })
  })

  it('leaves open who promises where the words do not tell', () => {
    expect(at('The harbour gets a second crane.').committed_by).toEqual([])
    expect(at('It gets a second crane.').committed_by).toEqual([])
    expect(at('Two more cranes by June.').committed_by).toEqual([])
  })

  it('has a title that reads as a task, or else its own words', () => {
    expect(at('We will send Kenya two ships in June 2025.').title).toBe('Send Kenya two ships')
    expect(at('Two more cranes by June.').title).toBe('Two more cranes by June')
  })

  it('is never as sure as what was measured', () => {
    expect(at('We will send Kenya two ships in June 2025.').confidence).toBeLessThan(0.8)
  })

  it('may span sentences and lines', () => {
    const found = at(
      'We have a plan.\nIt is done by June 2025. Thank you.',
      'a plan.\nIt is done by June 2025',
    )
    expect(found).toMatchObject({ due: { until: '2025-06-30' } })
  })
})

import type { Candidate } from '../../src/domain/commitment.js'
import { type Extractor, loadExtractor, type SourceFacts } from '../../src/extract/extract.js'
import { shippedGazetteer } from './shared.js'

export const gazetteer = shippedGazetteer()

let loaded: Promise<Extractor> | null = null

/** Reads a text said on 10 January 2025 between Norway and Kenya unless told otherwise. */
export async function read(text: string, facts: Partial<SourceFacts> = {}): Promise<Candidate[]> {
  loaded ??= loadExtractor(gazetteer)
  const extract = await loaded
  const all: SourceFacts = {
    title: 'Remarks by the foreign ministers of Norway and Kenya',
    said: '2025-01-10',
    hemisphere: 'north',
    parties: ['Norway', 'Kenya'],
    ...facts,
  }
  return extract(text, all).candidates
}

/** Reads sentences as said by Norway's minister. */
export const said = (words: string, facts: Partial<SourceFacts> = {}): Promise<Candidate[]> =>
  read(`Norwegian Foreign Minister Espen Barth Eide: ${words}`, facts)

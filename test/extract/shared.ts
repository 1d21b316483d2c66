import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { type Aliases, aliasesSchema, type Labels, labelsSchema } from '../../eval/labels.js'
import type { Candidate } from '../../src/domain/commitment.js'
import { type Extractor, loadExtractor } from '../../src/extract/extract.js'
import { buildGazetteer, type Gazetteer, type GazetteerEntry } from '../../src/extract/gazetteer.js'
import { readHeading } from '../../src/extract/heading.js'

const GAZETTEER = new URL('../../config/gazetteer/', import.meta.url)
const TRANSCRIPTS = new URL('../../../shared/transcripts/', import.meta.url)

/** The gazetteer as it is shipped. */
export function shippedGazetteer(): Gazetteer {
  const files = readdirSync(GAZETTEER).filter((f) => f.endsWith('.yaml'))
  const entries = files.flatMap(
    (f) => parse(readFileSync(new URL(f, GAZETTEER), 'utf8')) as GazetteerEntry[],
  )
  return buildGazetteer(entries)
}

/** Labelled texts stand beside the repository; elsewhere the tests that need them are skipped. */
export const haveTranscripts = existsSync(TRANSCRIPTS)

export const aliases = (): Aliases =>
  aliasesSchema.parse(JSON.parse(readFileSync(new URL('parties.json', TRANSCRIPTS), 'utf8')))

export interface Labelled {
  name: string
  text: string
  labels: Labels
}

export function labelled(name: string): Labelled {
  const text = readFileSync(new URL(`${name}.txt`, TRANSCRIPTS), 'utf8')
  const labels = labelsSchema.parse(
    JSON.parse(readFileSync(new URL(`${name}.labels.json`, TRANSCRIPTS), 'utf8')),
  )
  return { name, text, labels }
}

export const devNames = (): string[] =>
  readdirSync(new URL('dev/', TRANSCRIPTS))
    .filter((f) => f.endsWith('.txt'))
    .sort()
    .map((f) => `dev/${f.replace('.txt', '')}`)

let loaded: Promise<Extractor> | null = null

/** Reads a text as the command line would: facts from its own heading. */
export async function candidatesIn(text: string, gazetteer: Gazetteer): Promise<Candidate[]> {
  loaded ??= loadExtractor(gazetteer)
  const extract = await loaded
  const heading = readHeading(text, gazetteer)
  return extract(text, {
    title: heading.title,
    said: heading.said ?? '2024-01-15',
    hemisphere: 'north',
    parties: heading.parties,
  }).candidates
}

import { basename, relative } from 'node:path'
import { z } from 'zod'
import type { Candidate } from '../src/domain/commitment.js'
import type { BareRule } from './baselines/bare-rule.js'
import { readWithChrono } from './baselines/chrono.js'
import { chronoDeadlines } from './baselines/chrono-deadlines.js'
import { type Count, sumOf } from './count.js'
import { dateListsIn } from './dates/cases.js'
import { readOurs } from './dates/read.js'
import { type DateScore, scoreDates } from './dates/score.js'
import type { Found } from './found.js'
import { type Score, score } from './score.js'
import type { Folder } from './texts/folder.js'
import { readJson } from './texts/json-file.js'
import { readAliases, readLabelled, strayQuotes } from './texts/labelled.js'
import type { ReadCandidates } from './texts/reader.js'

export interface TextResult {
  name: string
  ours: Score<Candidate>
  bare: Score<Found>
  /** chrono-node over the quotes of the dated labels that we found. */
  chrono: Count
  borderline: number
  /** Labelled words that the text does not hold. */
  stray: string[]
}

export interface DateResult {
  file: string
  ours: DateScore
  chrono: DateScore
}

/** One folder's results. */
export interface Group {
  /** Path of the folder, from the current one. */
  folder: string
  texts: TextResult[]
  chronoDeadlines: Count
  dates: DateResult[]
  /** What could not be scored, and labels that cannot be met, in words. */
  oddities: string[]
}

export interface Readers {
  candidates: ReadCandidates
  bareRule: BareRule
}

export async function scoreFolder(folder: Folder, readers: Readers): Promise<Group> {
  const texts: TextResult[] = []
  for (const name of folder.names) texts.push(await scoreText(folder, name, readers))
  const files = await Promise.all(folder.json.map(scoreDateFile))
  return {
    folder: shortest(folder.path),
    texts,
    chronoDeadlines: sumOf(texts.map((t) => t.chrono)),
    dates: files.flatMap((f) => f.results),
    oddities: [
      ...folder.oddities,
      ...texts.flatMap((t) => t.stray),
      ...files.filter((f) => f.results.length === 0).map((f) => `${f.file} holds no date cases.`),
    ],
  }
}

function shortest(path: string): string {
  const near = relative(process.cwd(), path) || '.'
  return near.length < path.length ? near : path
}

async function scoreText(folder: Folder, name: string, readers: Readers): Promise<TextResult> {
  const labelled = await readLabelled(folder, name)
  const aliases = await readAliases(folder)
  const { text, labels } = labelled
  const { said, candidates } = await readers.candidates(labelled)
  const ours = score(text, candidates, labels, aliases)
  const bare = score(text, readers.bareRule(text), labels, aliases)
  return {
    ...{ name, ours, bare },
    chrono: chronoDeadlines(ours, said),
    borderline: labels.commitments.filter((l) => l.borderline).length,
    stray: strayQuotes(labelled),
  }
}

async function scoreDateFile(path: string) {
  const file = basename(path)
  const results = dateListsIn(await readJson(path, z.unknown())).map((list) => ({
    file,
    ours: scoreDates(list, readOurs),
    chrono: scoreDates(list, readWithChrono),
  }))
  return { file, results }
}

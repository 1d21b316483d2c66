import { Temporal } from 'temporal-polyfill'
import { extractFrom } from '../../src/actions/extractor.js'
import { readFacts } from '../../src/actions/source-facts.js'
import { loadConfig } from '../../src/config.js'
import type { Candidate } from '../../src/domain/commitment.js'
import type { Day } from '../../src/domain/window.js'
import { readGazetteer } from '../../src/gazetteer-files.js'
import type { LabelledText } from './labelled.js'

export interface ReadText {
  /** The day it was said, as read. */
  said: Day
  candidates: Candidate[]
}

export type ReadCandidates = (labelled: LabelledText) => Promise<ReadText>

/**
 * Reads a text the way `ingest` and `extract` do: title, day and parties from its own heading, with
 * the packaged configuration. Of the labels only the day and the hemisphere are told, where they
 * stand there and not in the text.
 */
export async function candidateReader(): Promise<ReadCandidates> {
  const { settings } = loadConfig({}, import.meta.dirname)
  const ctx = { settings, gazetteer: await readGazetteer([]), now: Temporal.Now.instant() }
  return async ({ name, text, labels }) => {
    const { date, hemisphere } = labels.source ?? {}
    const said = /^.*\bdate:\s*(\d{4}-\d{2}-\d{2})/i.exec(text)?.[1] ?? date
    const given = { ...(said && { said }), ...(hemisphere && { hemisphere }) }
    const facts = readFacts(ctx, { text, fileName: `${name}.txt`, given })
    return { said: facts.said, candidates: (await extractFrom(ctx, text, facts)).candidates }
  }
}

import type { Candidate } from '../domain/commitment.js'
import type { ReaderCounts } from '../domain/reader.js'
import type { Extraction } from '../extract/extract.js'
import { mergeFinds } from '../second-reader/merge.js'
import type { Ctx } from './context.js'
import { quotesFrom } from './extractor.js'
import type { SourceFacts } from './source-input.js'

export interface ReadAlong {
  candidates: Candidate[]
  /** What the second reader made of the text; null where none was asked. */
  counts: ReaderCounts | null
  /** Where its passages were sent; null where they stayed here. */
  sentTo: string | null
}

/**
 * Has the second reader, where there is one, look at the passages too. Goes over the network: never
 * inside a transaction. What the rules found is there whatever becomes of it.
 */
export async function readAlong(
  ctx: Pick<Ctx, 'gazetteer' | 'secondReader'>,
  text: string,
  facts: SourceFacts,
  { passages, candidates }: Extraction,
): Promise<ReadAlong> {
  const { secondReader } = ctx
  if (!secondReader) return { candidates, counts: null, sentTo: null }
  const { name, host } = secondReader
  const { title, said } = facts
  const { finds, dropped, failed, failure } = await secondReader.read({
    ...{ text, title, said, passages },
  })
  const quoted = await quotesFrom(ctx, text, facts, finds)
  const merged = mergeFinds(candidates, quoted, name)
  const { found, agreed } = merged
  return {
    candidates: merged.candidates,
    counts: { reader: name, found, agreed, dropped, failed, failure },
    sentTo: host,
  }
}

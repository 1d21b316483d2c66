import { loadReader } from '../../src/extract/nlp.js'
import { readParagraphs } from '../../src/extract/paragraphs.js'
import type { Found } from '../found.js'

const FUTURE = /\b(?:will|shall|going to)\b/i

export type BareRule = (text: string) => Found[]

/** The bare rule: every sentence of speech with "will", "shall" or "going to" is a commitment. */
export async function loadBareRule(): Promise<BareRule> {
  const read = await loadReader()
  return (text) =>
    readParagraphs(text)
      .filter((p) => p.kind === 'speech')
      .flatMap((p) =>
        read(text.slice(p.start, p.end)).map((tokens) => ({
          start: p.start + (tokens[0]?.start ?? 0),
          end: p.start + (tokens.at(-1)?.end ?? 0),
        })),
      )
      .map((span) => ({ ...span, quote: text.slice(span.start, span.end), also: [] }))
      .filter(({ quote }) => FUTURE.test(quote))
}

import { flatten } from '../../src/extract/flat.js'
import { readParagraphs } from '../../src/extract/paragraphs.js'
import { splitSentences } from '../../src/extract/split.js'
import type { Found } from '../found.js'

export type BareRule = (text: string) => Found[]

const FUTURE = /\b(?:will|shall|going to)\b/i

/** The bare rule: every sentence of speech with "will", "shall" or "going to" is a commitment. */
export const bareRule: BareRule = (text) =>
  readParagraphs(text)
    .filter((p) => p.kind === 'speech')
    .flatMap((p) =>
      splitSentences(flatten(text.slice(p.start, p.end), true)).map((s) => ({
        start: p.start + s.start,
        end: p.start + s.end,
      })),
    )
    .map((span) => ({ ...span, quote: text.slice(span.start, span.end), also: [] }))
    .filter(({ quote }) => FUTURE.test(quote))

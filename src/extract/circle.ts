import type { Gazetteer, Mention } from './gazetteer.js'
import type { People } from './people.js'
import { firstFrom } from './place.js'

/** What is known about the statement as a whole. */
export interface Circle {
  gazetteer: Gazetteer
  /** Every known name in the source, in order. */
  mentions: readonly Mention[]
  people: People
  /** Parties of the statement. */
  parties: readonly string[]
  /** Those that the text speaks for as a whole; empty where a person or one state speaks. */
  body: readonly string[]
  /** Everybody speaks at once: "we" is all of them. */
  jointStatement: boolean
  /** The state whose leader is just "the President" here. */
  host: string | null
}

/** Known names that stand wholly within a stretch of the source. */
export function mentionsIn({ mentions }: Circle, start: number, end: number): Mention[] {
  const found: Mention[] = []
  for (let i = firstFrom(mentions, start); i < mentions.length; i += 1) {
    const mention = mentions[i]
    if (!mention || mention.start >= end) break
    if (mention.end <= end) found.push(mention)
  }
  return found
}

const PERSON =
  /(?:President|Presidents|Minister|Chancellor|Secretary|Premier|King|Ambassador|General|Dr\.|Mr\.|Ms\.)\s+((?:\p{Lu}[\p{L}'.-]+\s?){1,5})/gu

/** Names that follow an office or a title in a phrase. */
export function personsIn(phrase: string): string[] {
  return [...phrase.matchAll(PERSON)].map((m) => (m[1] ?? '').trim())
}

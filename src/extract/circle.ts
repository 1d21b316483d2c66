import { findMentions, type Gazetteer, type Mention } from './gazetteer.js'
import type { People } from './people.js'

/** What is known about the statement as a whole. */
export interface Circle {
  gazetteer: Gazetteer
  people: People
  /** Parties of the statement. */
  parties: readonly string[]
  /** Everybody speaks at once: "we" is all of them. */
  jointStatement: boolean
  /** The state whose leader is just "the President" here. */
  host: string | null
}

/** Known names in a run of tokens, with offsets into the source. */
export function mentionsIn(text: string, start: number, end: number, g: Gazetteer): Mention[] {
  return findMentions(text.slice(start, end), g).map((m) => ({
    ...m,
    start: m.start + start,
    end: m.end + start,
  }))
}

const PERSON =
  /(?:President|Presidents|Minister|Chancellor|Secretary|Premier|King|Ambassador|General|Dr\.|Mr\.|Ms\.)\s+((?:\p{Lu}[\p{L}'.-]+\s?){1,5})/gu

/** Names that follow an office or a title in a phrase. */
export function personsIn(phrase: string): string[] {
  return [...phrase.matchAll(PERSON)].map((m) => (m[1] ?? '').trim())
}

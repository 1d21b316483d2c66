import { flatten } from './flat.js'
import { findMentions, type Gazetteer, type Mention } from './gazetteer.js'
import { type Named, namedIn } from './named.js'
import { type Paragraph, readParagraphs } from './paragraphs.js'

/** A source's text with what everybody asks of it, worked out once. */
export interface Prepared {
  text: string
  /** The text with plain marks and line ends as spaces, of the same length. */
  flat: string
  paragraphs: readonly Paragraph[]
  /** Every known name in it, in order. */
  mentions: readonly Mention[]
  /** Who is named beside them. */
  named: Named
}

export function prepare(text: string, gazetteer: Gazetteer): Prepared {
  const flat = flatten(text, true)
  const mentions = findMentions(flat, gazetteer)
  const paragraphs = readParagraphs(text)
  return { text, flat, paragraphs, mentions, named: namedIn(flat, mentions) }
}

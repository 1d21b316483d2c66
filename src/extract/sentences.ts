import { ITEM } from './blocks.js'
import { flatten } from './flat.js'
import type { Reader } from './nlp.js'
import type { Paragraph } from './paragraphs.js'
import { unshouted } from './shouting.js'
import type { Sentence, Token } from './token.js'

/** One unbroken token of 100 KB takes the reader seconds: longer ones are blanked before it reads. */
const LONGEST_WORD = 80
const LONGEST_SENTENCE = 1500
const LONGEST_PARAGRAPH = 20_000

/** Sentences of one paragraph with offsets into the source text. */
export function readSentences(
  text: string,
  paragraph: Paragraph,
  place: { paragraph: number; passage: number; listed: boolean },
  read: Reader,
): Sentence[] {
  const body = readable(text.slice(paragraph.start, paragraph.end))
  const sentences: Sentence[] = []
  for (const chunk of chunksOf(body)) {
    for (const tokens of read(body.slice(chunk.start, chunk.end))) {
      const shift = paragraph.start + chunk.start
      for (const part of splitItems(tokens)) {
        const moved = part.map((t) => ({ ...t, start: t.start + shift, end: t.end + shift }))
        const first = moved[0]
        const last = moved.at(-1)
        if (!first || !last || last.end - first.start > LONGEST_SENTENCE) continue
        sentences.push({ tokens: moved, start: first.start, end: last.end, ...place })
      }
    }
  }
  return sentences
}

/** Same length: list marks, links' addresses and monstrous words become spaces. */
function readable(body: string): string {
  return unshouted(flatten(body, true))
    .replace(ITEM, blank)
    .replace(/\]\(https?:[^)]*\)/g, blank)
    .replace(/[*_#[\]]/g, ' ')
    .replace(new RegExp(`\\S{${LONGEST_WORD},}`, 'g'), blank)
}

const blank = (found: string): string => ' '.repeat(found.length)

function chunksOf(body: string): Array<{ start: number; end: number }> {
  const chunks: Array<{ start: number; end: number }> = []
  for (let start = 0; start < body.length; ) {
    let end = Math.min(start + LONGEST_PARAGRAPH, body.length)
    if (end < body.length) {
      const stop = body.lastIndexOf('. ', end)
      end = stop > start ? stop + 2 : end
    }
    chunks.push({ start, end })
    start = end
  }
  return chunks
}

/** The reader sometimes misses a full stop before a capital, and dashes that open list items. */
function splitItems(tokens: Token[]): Token[][] {
  const parts: Token[][] = []
  let from = 0
  for (let i = 1; i < tokens.length; i += 1) {
    const before = tokens[i - 1]
    const here = tokens[i]
    if (!before || !here) continue
    const dash = here.text === '-' && before.text === '.' && tokens[i + 1]?.start !== here.end
    if (dash) {
      parts.push(tokens.slice(from, i))
      from = i + 1
    }
  }
  parts.push(tokens.slice(from))
  return parts.filter((p) => p.length > 0)
}

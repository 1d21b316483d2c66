import { ITEM } from './blocks.js'
import { mayPromise } from './cues/all.js'
import { flatten } from './flat.js'
import type { InLanguage } from './language/part.js'
import type { Reader } from './nlp.js'
import type { Passage } from './passage.js'
import { holderOf } from './place.js'
import { recently } from './recently.js'
import { unshouted } from './shouting.js'
import { type Place, splitSentences } from './split.js'
import type { Sentence, Token } from './token.js'

/** One unbroken token of 100 KB takes the reader seconds: such are blanked before it reads. */
const MONSTER = /(?<!\S)\S{80,}/g
const ADDRESS = /\]\(https?:[^)]{0,2000}\)/g

interface Material {
  text: string
  paragraphs: readonly InLanguage[]
  passages: readonly Passage[]
}

/** Sentences of all speech in English, in order, with offsets into the source. */
export function readSentences({ text, paragraphs, passages }: Material, read: Reader): Sentence[] {
  const remember = recently<Sentence['tokens']>()
  let openList = false
  return paragraphs.flatMap((paragraph, index) => {
    const body = readable(text.slice(paragraph.start, paragraph.end))
    const listed = paragraph.item && openList
    const opening = paragraph.kind === 'speech' && opens(body) && mayPromise(body)
    if (!paragraph.item || opening) openList = opening
    if (paragraph.kind !== 'speech' || paragraph.language !== null) return []
    const passage = holderOf(passages, paragraph)
    return splitSentences(body).map(({ start, end }) => {
      const words = body.slice(start, end)
      const from = paragraph.start + start
      return {
        start: from,
        end: paragraph.start + end,
        paragraph: index,
        passage,
        listed,
        cued: mayPromise(words),
        get tokens() {
          return remember(from, () => read(words, from))
        },
      }
    })
  })
}

/** A list follows. */
const opens = (body: string): boolean => body.trimEnd().endsWith(':')

/** Tokens of the sentences that a place touches, whether or not they may promise anything. */
export function tokensAround(
  text: string,
  paragraph: Place,
  place: Place,
  read: Reader,
): Array<readonly Token[]> {
  const body = readable(text.slice(paragraph.start, paragraph.end))
  return splitSentences(body).flatMap(({ start, end }) => {
    const from = paragraph.start + start
    if (from >= place.end || paragraph.start + end <= place.start) return []
    return [read(body.slice(start, end), from)]
  })
}

/** Same length: list marks, links' addresses and monstrous words become spaces. */
function readable(body: string): string {
  return unshouted(flatten(body, true))
    .replace(ITEM, blank)
    .replace(ADDRESS, blank)
    .replace(/[*_#[\]]/g, ' ')
    .replace(MONSTER, blank)
}

const blank = (found: string): string => ' '.repeat(found.length)

import { ITEM, NOTE, splitBlocks } from './blocks.js'
import { flatten } from './flat.js'
import type { Passage } from './passage.js'
import { labelOf } from './speaker-label.js'

/** A block of lines that reads as one paragraph; `start`, `end` exclude the speaker's label. */
export interface Paragraph {
  kind: Passage['kind']
  speaker: string | null
  start: number
  end: number
  item: boolean
}

const SOURCE_LINE = /^\s*(?:source|url|date)\s*:.*$/i

/** Words about the copy, not the statement. */
export const IMPRINT =
  /\b(?:proof copy|e ?& ?oe|check against delivery|embargo\w*|for (?:immediate )?release|unofficial translation|as delivered)\b/i

/** Paragraphs of a text with who speaks; a speaker holds the floor until the next label. */
export function readParagraphs(text: string): Paragraph[] {
  const blocks = splitBlocks(flatten(text))
  const result: Paragraph[] = []
  let kind: Passage['kind'] = 'speech'
  let speaker: string | null = null
  // A long title may follow the lines that say where a text is from.
  let opening = true
  for (const block of blocks) {
    const body = text.slice(block.start, block.end)
    const flat = flatten(body)
    const label = labelOf(flat)
    if (label) {
      kind = label.kind
      speaker = label.speaker
    }
    const start = block.start + (label?.length ?? 0)
    const own = kindOfBlock(flat, opening)
    opening &&= own === 'heading' && (SOURCE_LINE.test(body) || IMPRINT.test(body))
    if (start < block.end)
      result.push({
        kind: own ?? kind,
        speaker: own ? null : speaker,
        start,
        end: block.end,
        item: ITEM.test(body),
      })
  }
  return result
}

function kindOfBlock(block: string, opening: boolean): Passage['kind'] | null {
  if (SOURCE_LINE.test(block) && opening) return 'heading'
  if (NOTE.test(block)) return 'direction'
  const short = block.trim().length <= 90 && !/[.?!:;]["')]*\s*$/.test(block.trim())
  if (short && !ITEM.test(block)) return 'heading'
  return opening && looksLikeTitle(block) ? 'heading' : null
}

/** A long first line without closing punctuation and with a headline's capitals, e.g. a ministry's. */
function looksLikeTitle(block: string): boolean {
  const line = block.trim()
  return line.length <= 600 && !/[.?!:;,]$/.test(line) && /\p{Lu}/u.test(line)
}

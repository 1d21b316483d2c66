import type { Passage } from './passage.js'

const LABEL =
  /^\s*(?:\*\*|__)?((?:\p{Lu}[\p{L}'.-]*|\p{Lu}\.|of|the|and|de|da|al|von|van|bin|[(][^)]{1,40}[)])(?:[ ,]+(?:\p{Lu}[\p{L}'.-]*|of|the|and|for|de|da|al|von|van|bin|[(][^)]{1,40}[)])){0,9})(?:\*\*|__)?\s*:(?:\*\*|__)?(?=\s|$)/u
const ASKING =
  /^(?:Q|QUESTION|Question|JOURNALIST|Journalist|REPORTER|Reporter|MODERATOR'S QUESTION)\b/
const ASKED = /^\s*(?:Q|Question)\s*(?:[:.]|\s(?=["A-Z(]))/
const ANSWERED = /^\s*(?:A|Answer)\s*:/

/** The label that opens a block ("Sergey Lavrov:", "Q:"), its kind and length; null where none does. */
export function labelOf(
  block: string,
): { speaker: string | null; kind: Passage['kind']; length: number } | null {
  const asked = ASKED.exec(block)
  if (asked) return { speaker: null, kind: 'question', length: asked[0].length }
  const answered = ANSWERED.exec(block)
  if (answered) return { speaker: null, kind: 'speech', length: answered[0].length }
  const match = LABEL.exec(block)
  const name = match?.[1]?.trim()
  if (!match || !name || !isSpeaker(name)) return null
  if (ASKING.test(name)) return { speaker: null, kind: 'question', length: match[0].length }
  return { speaker: name, kind: 'speech', length: match[0].length }
}

const ROLE_WORD =
  /\b(?:president|minister|secretary|chancellor|official|ambassador|king|queen|spokes\w+|chair\w*|commissioner|general|senator|premier|moderator|participant|director|mr|ms|mrs|dr)\b/i
const NOT_SPEAKER =
  /^(?:source|date|note|title|transcript(?:ion)?|location|venue|place|background|summary|agenda|contact|subject|first|second|third|finally|however|therefore|also|new|key|next|now|today|on|in|for|the (?!president|prime|vice|foreign|chair|sec)|fact sheet)\b/i

function isSpeaker(name: string): boolean {
  const words = name.split(/\s+/)
  if (NOT_SPEAKER.test(name)) return false
  if (ASKING.test(name) || ROLE_WORD.test(name)) return words.length <= 12
  if (name === name.toUpperCase()) return /\p{L}{2}/u.test(name) && words.length <= 6
  return words.length >= 2 && words.length <= 4 && words.every((w) => /^\p{Lu}/u.test(w))
}

/** Whether a line opens with a speaker's label or a question mark of a transcript. */
export const opensTurn = (line: string): boolean => labelOf(line) !== null

import type { Paragraph } from '../paragraphs.js'
import { isSurelyEnglish, looksLike } from './english.js'
import { languageOfScript } from './script.js'
import { type Span, sentencesIn } from './sentences.js'
import type { Tell } from './tell.js'

/** A paragraph, or a part of one, with the language it is in when that is not read; else null. */
export interface InLanguage extends Paragraph {
  language: string | null
}

/** A run of sentences; `language` null: English, undefined: too short to tell. */
interface Stretch extends Span {
  language: string | null | undefined
}

/** Scripts of many languages: only their words tell which. */
const SHARED_SCRIPT = new Set(['ru', 'ar', 'hi'])

/**
 * The paragraphs with their languages; one whose speaker changes the language in it is parted
 * there. `tell` is asked only about what lacks the words that hold English together.
 */
export function partLanguages(
  text: string,
  paragraphs: readonly Paragraph[],
  tell: Tell,
): InLanguage[] {
  const parted = paragraphs.map((p) => ({ p, stretches: stretchesOf(text, p, tell) }))
  let before: { speaker: string | null; language: string | null } | null = null
  return parted.flatMap(({ p, stretches }) => {
    const goesOn = p.kind === 'speech' && before?.speaker === p.speaker
    const own = goesOn ? (before?.language ?? null) : null
    const parts = settled(text, p, stretches, own)
    before = { speaker: p.speaker, language: parts.at(-1)?.language ?? null }
    return parts
  })
}

/** A paragraph too short to tell is in the language that its speaker spoke before. */
function settled(
  text: string,
  p: Paragraph,
  stretches: readonly Stretch[],
  before: string | null,
): InLanguage[] {
  const told = stretches.find((s) => s.language !== undefined)?.language
  if (stretches.length <= 1) return [{ ...p, language: told === undefined ? before : told }]
  return stretches.map(({ language = null, ...span }, i) => ({
    ...{ ...p, ...trimmed(text, span), language },
    item: p.item && i === 0,
  }))
}

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end)
  const from = end - words.trimStart().length
  return { start: from, end: start + words.trimEnd().length }
}

/** Neighbouring sentences of one language as one; too short ones go with what stands before. */
function stretchesOf(text: string, { start, end }: Paragraph, tell: Tell): Stretch[] {
  const joined: Stretch[] = []
  for (const sentence of sentencesIn(text, start, end)) {
    const language = languageOf(text.slice(sentence.start, sentence.end), tell)
    const last = joined.at(-1)
    if (last && (language === undefined || !parts(last.language, language))) {
      last.end = sentence.end
      last.language ??= language
    } else joined.push({ ...sentence, language })
  }
  return joined.map((s) => (s.language ? named(text, s, tell) : s))
}

/** Whether a paragraph is parted between two languages; related ones are told by the whole run. */
const parts = (before: string | null | undefined, next: string | null): boolean =>
  before !== undefined && (before === null) !== (next === null)

/** A run's language is told from all of it: one sentence alone may look like its neighbour's. */
function named(text: string, stretch: Stretch, tell: Tell): Stretch {
  const words = text.slice(stretch.start, stretch.end)
  return { ...stretch, language: languageOf(words, tell) ?? stretch.language }
}

/** Null: English; undefined: too short to tell. */
function languageOf(stretch: string, tell: Tell): string | null | undefined {
  if (isSurelyEnglish(stretch)) return null
  const script = languageOfScript(stretch)
  if (script !== null) return SHARED_SCRIPT.has(script) ? inScript(script, stretch, tell) : script
  const look = looksLike(stretch)
  if (look === 'short') return undefined
  if (look === 'english') return null
  const told = tell(stretch)
  return told === 'en' ? null : told
}

function inScript(script: string, stretch: string, tell: Tell): string {
  const told = tell(stretch)
  return told === 'en' ? script : told
}

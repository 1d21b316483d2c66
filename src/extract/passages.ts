import type { InLanguage } from './language/part.js'
import type { Passage } from './passage.js'

/**
 * Stretches by one speaker in one language; headings, questions and stage directions are passages
 * of their own.
 */
export function readPassages(paragraphs: readonly InLanguage[]): Passage[] {
  const passages: Passage[] = []
  for (const { kind, speaker, start, end, language } of paragraphs) {
    const last = passages.at(-1)
    const goesOn = last && last.kind === kind && last.speaker === speaker
    if (goesOn && last.language === language) last.end = end
    else passages.push({ kind, speaker, start, end, language })
  }
  return passages
}

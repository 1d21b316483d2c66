import type { Paragraph } from './paragraphs.js'
import type { Passage } from './passage.js'

/** Stretches by one speaker; headings, questions and stage directions are passages of their own. */
export function readPassages(paragraphs: readonly Paragraph[]): Passage[] {
  const passages: Passage[] = []
  for (const p of paragraphs) {
    const last = passages.at(-1)
    if (last && last.kind === p.kind && last.speaker === p.speaker) last.end = p.end
    else passages.push({ kind: p.kind, speaker: p.speaker, start: p.start, end: p.end })
  }
  return passages
}

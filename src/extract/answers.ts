import type { Candidate } from '../domain/commitment.js'
import { type Material, promisesIn } from './candidates.js'
import { dueIn } from './due.js'
import { findMentions } from './gazetteer.js'
import type { Reader } from './nlp.js'
import type { Passage } from './passage.js'
import { at, type Sentence, type Token } from './token.js'

/** "Yes, it will.", "We will, indeed." */
const YES =
  /^(?:(?:yes|indeed|absolutely|certainly|of course)\b[,.!]? *)?(?:it|we|they|he|she|i|there|both|that|this) (?:will|shall|are|is|do|does)\b(?:,? (?:yes|indeed|certainly|of course|absolutely))?(?:,[^.!;]{3,60})? *[.!,;]?$/i
const ASKED = /(?:^|[.!?]\s+)([^.!?]+\?)\s*$/

/**
 * Short answers to a journalist's question: what is promised, by whom and by when stands in the
 * question, the promise in the answer.
 */
export function answersIn(
  material: Material,
  passages: readonly Passage[],
  read: Reader,
): Candidate[] {
  return passages.flatMap((passage, i) => {
    const asked = passages[i - 1]
    if (passage.kind !== 'speech' || asked?.kind !== 'question') return []
    const answer = material.sentences.find((s) => s.passage === i)
    if (!answer || !YES.test(material.flat.slice(answer.start, answer.end).trim())) return []
    const question = ASKED.exec(material.flat.slice(asked.start, asked.end))?.[1]
    const told = question ? statementOf(question.trim(), read) : null
    return told ? affirmed(told, answer, material, read) : []
  })
}

/** No yes answers these. */
const WHICH = /\b(?:who|whom|what|when|where|why|how|which)\b/i

/** "Will the group meet in May?" -> "the group will meet in May." */
function statementOf(question: string, read: Reader): string | null {
  const from = question.search(/\b(?:will|shall)\b/i)
  if (from < 0 || from > 40 || WHICH.test(question.slice(0, from))) return null
  const words = question.slice(from).replace(/[\s?]+$/, '')
  const tokens = read(words, 0)
  const verb = tokens.findIndex((t, j) => j > 1 && (t.pos === 'VERB' || t.lower === 'be'))
  if (verb < 0) return null
  const subject = words.slice(at(tokens, 1).start, at(tokens, verb - 1).end)
  const asWe = /^you$/i.test(subject) ? 'we' : subject
  return `${asWe} will ${words.slice(at(tokens, verb).start)}.`
}

function affirmed(told: string, answer: Sentence, material: Material, read: Reader): Candidate[] {
  const tokens: Token[] = read(told, 0)
  const sentence: Sentence = { ...answer, tokens, start: 0, end: told.length, cued: true }
  const mentions = findMentions(told, material.circle.gazetteer)
  const circle = { ...material.circle, mentions }
  const [promise] = promisesIn(
    0,
    { ...material, text: told, flat: told, sentences: [sentence], circle },
    [],
  )
  if (!promise) return []
  const { start, end } = answer
  const note = 'What is promised stands in the question that this answers.'
  const own = promise.due ? null : dueIn(material.flat.slice(start, end), material.facts).window
  return [
    {
      ...promise,
      ...{ quote: material.text.slice(start, end), start, end, also: [] },
      confidence: Math.min(promise.confidence, 0.7),
      ...(own && { due: own, kind: 'dated' as const }),
      cues: ['a yes to the question before'],
      assumptions: [...promise.assumptions, note],
    },
  ]
}

import type { Candidate } from '../domain/commitment.js'
import { type DateFacts, dueIn } from './due.js'
import type { Sentence } from './token.js'

interface Material {
  text: string
  sentences: readonly Sentence[]
  facts: DateFacts
}

/** What follows goes on about the same thing: "…, which are due in May", "…, and these will arrive by June". */
const GOES_ON =
  /^[\s,;]*(?:\u2014|\u2013|--?\s|which\b|(?:and )?(?:these|it|this|that|they|both)\b|to be\b|due\b|expected\b|scheduled\b|planned\b|for the\b|for delivery\b|starting\b|beginning\b|with delivery\b)/i

/** A promise without a date takes the one that the rest of its sentence tells of the same thing. */
export function fromTail(
  c: Candidate,
  next: Candidate | undefined,
  { text, sentences, facts }: Material,
): Candidate {
  if (c.kind !== 'undated' || c.due || c.anchor || c.check_back) return c
  const own = sentences.find((s) => s.start <= c.start && c.end <= s.end)
  const end = Math.min(
    own?.end ?? c.end,
    next && next.start >= c.end ? next.start : Number.POSITIVE_INFINITY,
  )
  const tail = text.slice(c.end, end)
  if (!GOES_ON.test(tail)) return c
  const due = dueIn(tail, facts)
  if (!due.window?.until) return c
  const note = `The date stands in the rest of the sentence: "${tail.replace(/^[\s,;]+/, '').slice(0, 80)}"`
  const assumptions = [...c.assumptions, ...due.assumptions, note]
  return { ...c, kind: 'dated', due: due.window, assumptions }
}

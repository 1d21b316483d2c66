import type { Candidate } from '../domain/commitment.js'
import { type DateFacts, type Due, dueIn } from './due.js'
import { type EventDates, eventDates, eventMeant } from './event-dates.js'
import { holderOf } from './place.js'
import type { Sentence } from './token.js'

interface Material {
  text: string
  sentences: readonly Sentence[]
  facts: DateFacts
}

/** A time named at the head of a sentence: it goes on for what the same paragraph tells next. */
interface Frame {
  paragraph: number
  /** Index of the sentence that set it. */
  at: number
  words: string
  due: Due
}

/** How many sentences a time at the head of one holds for. */
const REACH = 4
const HEAD =
  /^(?:(?:and|then|also|so|now|but),? )?((?:on|in|at|during|over|next|this|later|tomorrow|tonight|early|late)\b[^,;:.]{2,60}?)(?:,|(?= (?:we|i|you|they|he|she|it|the|our|there)\b))/i

/**
 * Dates of what follows a time at the head of a sentence ("On Wednesday, … He will also meet …")
 * and of what is to be done at an event whose date was told before ("At that summit, …").
 */
export function fromFrames(found: readonly Candidate[], material: Material): Candidate[] {
  const events = eventDates(material)
  const frames = framesOf(material)
  return found.map((c) => (isOpen(c) ? dated(c, material, frames, events) : c))
}

const isOpen = (c: Candidate): boolean =>
  c.kind === 'undated' && c.due === null && c.anchor === null && c.check_back === null

function dated(
  c: Candidate,
  { text, sentences }: Material,
  frames: ReadonlyMap<number, Frame>,
  events: EventDates,
): Candidate {
  const own = holderOf(sentences, c)
  const sentence = sentences[own]
  if (!sentence) return c
  const event = eventMeant(text.slice(sentence.start, c.end), c.start, events)
  if (event) return withDate(c, event.due, `The date is that of the ${event.noun} told of before.`)
  const frame = frames.get(own)
  if (!frame || !isAct(c)) return c
  return withDate(
    c,
    frame.due,
    `The date stands at the head of an earlier sentence: "${frame.words}".`,
  )
}

/** What is held, met, told or given at a time; what goes on or comes about has no such time. */
const isAct = (c: Candidate): boolean =>
  /\b(?:will|'ll|’ll|shall|going to)\b/i.test(c.quote) &&
  /^(?:hold|meet|host|welcome|announce|make (?:\w+ )*announcements?|sign|visit|attend|receive|address|discuss|convene|reaffirm|adopt|participate|take part|chair|travel|gather)\b/i.test(
    c.action,
  )

/** For each sentence the frame that holds there, set by an earlier one of its paragraph. */
function framesOf({ text, sentences, facts }: Material): Map<number, Frame> {
  const holds = new Map<number, Frame>()
  let frame: Frame | null = null
  for (const [i, { start, end, paragraph }] of sentences.entries()) {
    if (frame && (frame.paragraph !== paragraph || i - frame.at > REACH)) frame = null
    if (frame) holds.set(i, frame)
    const words = HEAD.exec(text.slice(start, Math.min(end, start + 90)))?.[1]
    const due = words ? headDue(text.slice(start, end), words, facts) : null
    if (words && due) frame = { paragraph, at: i, words, due }
  }
  return holds
}

/** Read in its whole sentence, whose verb tells whether "in December" is over or to come. */
function headDue(sentence: string, words: string, facts: DateFacts): Due | null {
  const due = dueIn(sentence, facts)
  const inside =
    (due.spans[0]?.start ?? Number.POSITIVE_INFINITY) < sentence.indexOf(words) + words.length
  return inside && due.window?.until ? due : null
}

function withDate(c: Candidate, due: Due, note: string): Candidate {
  return {
    ...c,
    kind: 'dated',
    due: due.window,
    assumptions: [...c.assumptions, ...due.assumptions, note],
  }
}

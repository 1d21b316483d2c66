import type { Candidate } from '../domain/commitment.js'
import { type DateFacts, type Due, dueIn } from './due.js'
import { type EventDates, eventDates, eventMeant } from './event-dates.js'
import { once } from './once.js'
import { holderOf } from './place.js'
import type { Sentence } from './token.js'

interface Material {
  text: string
  sentences: readonly Sentence[]
  facts: DateFacts
}

/** A time named at the head of a sentence: it goes on for what the same paragraph tells next. */
interface Frame {
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
  const events = once(() => eventDates(material))
  return found.map((c) => (isOpen(c) ? dated(c, material, events) : c))
}

const isOpen = (c: Candidate): boolean =>
  c.kind === 'undated' && c.due === null && c.anchor === null && c.check_back === null

function dated(c: Candidate, material: Material, events: () => EventDates): Candidate {
  const { text, sentences } = material
  const own = holderOf(sentences, c)
  const sentence = sentences[own]
  if (!sentence) return c
  const event = eventMeant(text.slice(sentence.start, c.end), c.start, events)
  if (event) return withDate(c, event.due, `The date is that of the ${event.noun} told of before.`)
  const frame = isAct(c) ? frameAt(own, material) : null
  if (!frame) return c
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

/** The frame that holds in a sentence, set by an earlier one of its paragraph. */
function frameAt(own: number, { text, sentences, facts }: Material): Frame | null {
  const paragraph = sentences[own]?.paragraph
  for (let i = own - 1; i >= own - REACH; i -= 1) {
    const earlier = sentences[i]
    if (earlier?.paragraph !== paragraph) return null
    const frame = earlier && frameOf(text.slice(earlier.start, earlier.end), facts)
    if (frame) return frame
  }
  return null
}

function frameOf(sentence: string, facts: DateFacts): Frame | null {
  const words = HEAD.exec(sentence.slice(0, 90))?.[1]
  const due = words ? headDue(sentence, words, facts) : null
  return words && due ? { words, due } : null
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

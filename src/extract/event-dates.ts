import { type DateFacts, type Due, dueIn } from './due.js'
import type { Sentence } from './token.js'

/** Kind of event ("summit") -> its date, where the text dates one event of that kind. */
export type EventDates = ReadonlyMap<string, { end: number; due: Due }>

const KINDS = 'summit|conference|forum|congress|ministerial|assembly'
const TOLD = new RegExp(`\\b(${KINDS})\\b`, 'gi')
const MEANT = new RegExp(
  `\\b(?:at|during|in the margins of|on the margins of|on the sidelines of) (?:the|that|this)(?: same| upcoming| coming)? (${KINDS})\\b(?! (?:in|of|on|for|next)\\b)`,
  'i',
)

/** Dates of events, each from a sentence that names one event and one day or month still to come. */
export function eventDates({
  text,
  sentences,
  facts,
}: {
  text: string
  sentences: readonly Sentence[]
  facts: DateFacts
}): EventDates {
  const dates = new Map<string, { end: number; due: Due }>()
  const rivals = new Set<string>()
  for (const { start, end } of sentences) {
    const words = text.slice(start, end)
    const nouns = new Set([...words.matchAll(TOLD)].map(([, noun = '']) => noun.toLowerCase()))
    const [noun] = nouns
    if (nouns.size !== 1 || !noun) continue
    const due = dueIn(words, facts)
    if (!due.window?.until || !due.window.from) continue
    const known = dates.get(noun)
    if (known && known.due.window?.until !== due.window.until) rivals.add(noun)
    else if (!known) dates.set(noun, { end, due })
  }
  for (const noun of rivals) dates.delete(noun)
  return dates
}

/** The event of the text that "at that summit" means, when it was dated before `start`. */
export function eventMeant(
  words: string,
  start: number,
  events: () => EventDates,
): { noun: string; due: Due } | null {
  const noun = MEANT.exec(words)?.[1]?.toLowerCase()
  const event = noun === undefined ? undefined : events().get(noun)
  return noun !== undefined && event && event.end <= start ? { noun, due: event.due } : null
}

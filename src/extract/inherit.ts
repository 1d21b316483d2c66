import type { Candidate } from '../domain/commitment.js'
import { type DateFacts, dueIn } from './due.js'
import { fromFrames } from './frames.js'
import { THAT_HAPPENS, withoutMereDates } from './only-dates.js'
import type { Passage } from './passage.js'
import { holderOf } from './place.js'
import { fromTail } from './tail.js'
import type { Sentence } from './token.js'

export interface Surroundings {
  text: string
  sentences: readonly Sentence[]
  facts: DateFacts
  passages: readonly Passage[]
}

/** Dates said beside a promise: in the next sentence, the one before, or the question. */
export function inheritDates(found: readonly Candidate[], around: Surroundings): Candidate[] {
  const near = withoutMereDates(found, around.sentences)
    .map((c, i, all) => fromTail(c, all[i + 1], around))
    .map((c) => fromNext(c, around))
    .map((c, i, all) => fromDayBefore(c, all[i - 1], around))
    .map((c) => fromQuestion(c, around))
  return fromFrames(near, around)
}

function fromNext(c: Candidate, around: Surroundings): Candidate {
  if (c.due || c.recurrence) return c
  const next = sentenceAfter(c, around)
  if (!next) return c
  const words = around.text.slice(next.start, next.end)
  const dated = THAT_HAPPENS.test(words)
  const repeated =
    /^(?:every|each) (?:year|month|week|quarter|spring|summer|autumn|winter)\b|^(?:annually|yearly)\b/i.test(
      words,
    )
  if (!dated && !repeated) return c
  const due = dueIn(words, around.facts)
  const note = `The date stands in the next sentence: "${words.slice(0, 80)}"`
  if (dated && due.window)
    return { ...c, kind: 'dated', due: due.window, assumptions: [...c.assumptions, note] }
  if (!repeated || !isQuota(c)) return c
  const recurrence = due.recurrence ?? {
    rrule: null,
    text: words.split(',')[0] ?? '',
    basis: 'Said to be so every period; the words give no rule.',
  }
  return { ...c, kind: 'recurring', recurrence, assumptions: [...c.assumptions, note] }
}

/** Things renewed or given period by period. */
const isQuota = (c: Candidate): boolean =>
  /\b(?:quotas?|scholarships?|renew\w*|grants?|places|meetings?|exchanges?|contributions?|payments?|tranches?|supplies|deliveries)\b/i.test(
    c.quote,
  )

function sentenceAfter(c: Candidate, around: Surroundings): Sentence | undefined {
  const own = holderOf(around.sentences, c)
  const next = around.sentences[own + 1]
  return own >= 0 && next?.paragraph === around.sentences[own]?.paragraph ? next : undefined
}

const SAME_DAY =
  /^(?:and |then )?(?:(?:on |in )?that (?:same )?(?:day|evening|morning|afternoon|night|week|month)|after (?:that|this|which)|afterwards|later that (?:day|evening)|the same (?:day|evening))\b/i

/** "That evening", "After that": the day of the promise just before. */
function fromDayBefore(
  c: Candidate,
  before: Candidate | undefined,
  around: Surroundings,
): Candidate {
  if (c.due || !before?.due) return c
  const own = around.sentences[holderOf(around.sentences, c)]
  const lead = around.text.slice(own?.start ?? c.start, c.end)
  const linked = /\bafter which[ ,]*$/i.test(lead.slice(0, lead.length - (c.end - c.start)))
  if (!linked && !SAME_DAY.test(c.quote) && !SAME_DAY.test(lead)) return c
  return {
    ...c,
    kind: 'dated',
    due: before.due,
    assumptions: [...c.assumptions, 'The day is that of the promise just before.'],
  }
}

/** A short answer ("Yes, we will do that") takes its date from the question. */
function fromQuestion(c: Candidate, around: Surroundings): Candidate {
  if (c.due || c.recurrence || c.quote.length > 90) return c
  if (!/\b(?:it|that|this|so|there|them)\b/i.test(c.quote)) return c
  const at = holderOf(around.passages, c)
  const answer = around.passages[at]
  const question = around.passages[at - 1]
  if (!answer || question?.kind !== 'question' || c.start - answer.start > 200) return c
  const due = dueIn(around.text.slice(question.start, question.end), around.facts)
  if (!due.window) return c
  const note = 'The date stands in the question that this answers.'
  return { ...c, kind: 'dated', due: due.window, assumptions: [...c.assumptions, note] }
}

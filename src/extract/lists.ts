import type { Candidate } from '../domain/commitment.js'
import { OPENS } from './cues/opening.js'
import { type DateFacts, type Due, dueIn } from './due.js'
import { taskOf } from './title.js'
import { at, isGerund, type Sentence } from './token.js'

/** A promise that closes with a colon: its party and date hold for the list below it. */
export type Lead = Candidate

/** "… by 14 May:" opens a list; the last candidate of the sentence is what its items inherit. */
export const opensList = ({ end }: Sentence, text: string): boolean => text.charAt(end - 1) === ':'

/** A list item that starts with what is to be done; null where it does not. */
export function itemOf(
  sentence: Sentence,
  lead: Lead,
  text: string,
  facts: DateFacts,
): Candidate | null {
  const { tokens } = sentence
  const announced = lead.cues.includes(OPENS)
  if (!(announced || startsWithAct(sentence)) || tokens.length < 3) return null
  const last = at(tokens, tokens.length - 1)
  const end = /^[;,]$/.test(last.text) ? at(tokens, tokens.length - 2).end : last.end
  const quote = text.slice(sentence.start, end)
  const due = dueIn(quote, facts)
  const anchor = {
    family: 'list' as const,
    head: 0,
    act: 0,
    cue: 'an item of a promised list',
    weight: 0.6,
  }
  const { title, action } = taskOf({
    tokens,
    anchor,
    end: tokens.length,
    subject: '',
    personal: true,
    thing: false,
    dates: due.spans.map((s) => ({ start: s.start + sentence.start, end: s.end + sentence.start })),
    others: lead.owed_to,
    clause: quote,
    before: [],
    previous: () => [],
  })
  return {
    ...lead,
    title,
    action,
    ...dates(due, lead),
    quote,
    start: sentence.start,
    end,
    cues: [anchor.cue],
    also: [],
  }
}

/** The item's own date, else the one of the lead. */
function dates(
  due: Due,
  lead: Lead,
): Pick<Candidate, 'due' | 'check_back' | 'anchor' | 'recurrence' | 'kind' | 'assumptions'> {
  if (due.window || due.recurrence)
    return {
      due: due.window,
      check_back: null,
      anchor: null,
      recurrence: due.recurrence,
      kind: due.recurrence ? 'recurring' : 'dated',
      assumptions: due.assumptions,
    }
  const note = 'The date stands in the sentence that opens the list.'
  const { check_back, anchor, recurrence, kind } = lead
  return {
    due: lead.due,
    check_back,
    anchor,
    recurrence,
    kind,
    assumptions: lead.due ? [...lead.assumptions, note] : lead.assumptions,
  }
}

function startsWithAct({ tokens }: Sentence): boolean {
  const first = at(tokens, 0)
  if (first.pos === 'VERB' || isGerund(first)) return !/(?:ed|s)$/.test(first.lower)
  return /^(?:NOUN|PROPN)$/.test(first.pos) && /^(?:DET|NUM|PRON)$/.test(at(tokens, 1).pos)
}

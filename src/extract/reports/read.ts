import type { Report } from '../../domain/matching/types.js'
import type { Day } from '../../domain/window.js'
import { flatten } from '../flat.js'
import { answering, findMentions, type Gazetteer } from '../gazetteer.js'
import type { Paragraph } from '../paragraphs.js'
import { readParagraphs } from '../paragraphs.js'
import { aboutOf, objectOf, subjectOf } from './about.js'
import { calledOffIn } from './called-off.js'
import type { Told } from './cue.js'
import { doneIn } from './done.js'
import { movedIn } from './moved.js'
import { type Span, splitSentences } from './split.js'
import { isVetoed } from './vetoes.js'
import { happenedIn, movedTo } from './when.js'

export interface ReportFacts {
  said: Day
  hemisphere: 'north' | 'south'
  /** 04/05/2024 is 5 April. */
  monthFirst: boolean
}

/** A report with what of it names parties. */
export type ReadReport = Report & { names: string[] }

/**
 * Sentences that tell what became of something: done, called off, moved. They are for comparing
 * with open lines, never candidates. Questions of journalists, headings and stage directions tell
 * nothing. Quotes are exact; a pure function of text and facts, linear in the text.
 */
export function readReports(text: string, facts: ReportFacts, gazetteer: Gazetteer): ReadReport[] {
  const flat = flatten(text, true)
  return readParagraphs(text).flatMap((paragraph) => {
    if (paragraph.kind !== 'speech') return []
    return splitSentences(flat, paragraph.start, paragraph.end).flatMap((span) =>
      reportsIn({ text, flat, span, paragraph }, facts, gazetteer),
    )
  })
}

interface Place {
  text: string
  flat: string
  span: Span
  paragraph: Paragraph
}

function reportsIn(place: Place, facts: ReportFacts, gazetteer: Gazetteer): ReadReport[] {
  const { start, end } = place.span
  const sentence = place.flat.slice(start, end)
  const lower = sentence.toLowerCase()
  const told = tellings(lower).filter((one) => !isVetoed(lower, one))
  if (told.length === 0) return []
  const mentions = findMentions(sentence, gazetteer).filter(({ by }) => by !== 'capital')
  const parties = [...new Set(mentions.map(({ name }) => answering(name, gazetteer)))]
  const names = [...new Set(mentions.map((m) => sentence.slice(m.start, m.end)))]
  return told.map((one) => ({
    ...{ kind: one.kind, quote: place.text.slice(start, end), start, end },
    ...{ speaker: place.paragraph.speaker, acts: one.act === null ? [] : [one.act] },
    ...{ cue: sentence.slice(one.start, one.end), about: aboutOf(sentence, one) },
    ...{ when: whenOf(sentence, one, facts), parties, names },
  }))
}

/** What is called off or moved is not done as well, in the same words. */
function tellings(lower: string): Told[] {
  const off = calledOffIn(lower)
  const moved = movedIn(lower).filter((one) => !off.some((other) => touches(one, other)))
  const done = doneIn(lower).filter(
    (one) => ![...off, ...moved].some((other) => touches(one, other)),
  )
  return [...off, ...moved, ...done].toSorted((a, b) => a.start - b.start)
}

const touches = (a: Told, b: Told): boolean => a.start < b.end && b.start < a.end

function whenOf(sentence: string, { kind, start, end }: Told, facts: ReportFacts) {
  if (kind === 'moved') return movedTo(sentence.slice(end), facts)
  if (kind === 'withdrawn') return null
  return happenedIn(objectOf(sentence, end), facts) ?? happenedIn(subjectOf(sentence, start), facts)
}

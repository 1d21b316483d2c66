import type { Candidate } from '../domain/commitment.js'
import type { Day } from '../domain/window.js'
import { candidatesOf, type Standing } from './candidates.js'
import type { Circle } from './circle.js'
import { mayPromise } from './cues/all.js'
import { flatten } from './flat.js'
import type { Gazetteer } from './gazetteer.js'
import { type Heading, readHeading } from './heading.js'
import { inheritDates } from './inherit.js'
import { type InLanguage, partLanguages } from './language/part.js'
import type { Tell } from './language/tell.js'
import { mergeDuplicates } from './merge-duplicates.js'
import { loadReader, type Reader } from './nlp.js'
import { type Paragraph, readParagraphs } from './paragraphs.js'
import type { Passage } from './passage.js'
import { readPassages } from './passages.js'
import { partyOf, placeOthers, readPeople } from './people.js'
import { readSentences } from './sentences.js'
import type { Sentence } from './token.js'

export interface SourceFacts {
  title: string | null
  /** The day it was said. */
  said: Day
  hemisphere: 'north' | 'south'
  /** Canonical names of the parties of the statement. */
  parties: string[]
  /** 04/05/2024 is 5 April. Default: 4 May. */
  monthFirst?: boolean
}

export interface Extraction {
  passages: Passage[]
  candidates: Candidate[]
  /** Something does not look like English, and no `tell` was there to say what it is: it was read. */
  unsure: boolean
}

/** `tell`, from loadTell, is needed only where the result is `unsure` without it. */
export type Extractor = (text: string, facts: SourceFacts, tell?: Tell) => Extraction

/** Loads the language model and returns the extractor: a pure function of text and facts. */
export async function loadExtractor(gazetteer: Gazetteer): Promise<Extractor> {
  const read = await loadReader()
  return (text, facts, tell) => {
    let unsure = false
    const unaided: Tell = () => {
      unsure = true
      return 'en'
    }
    const paragraphs = partLanguages(text, readParagraphs(text), tell ?? unaided)
    return { ...extract(text, paragraphs, facts, gazetteer, read), unsure }
  }
}

function extract(
  text: string,
  paragraphs: readonly InLanguage[],
  facts: SourceFacts,
  gazetteer: Gazetteer,
  read: Reader,
): Omit<Extraction, 'unsure'> {
  const passages = readPassages(paragraphs)
  const heading = readHeading(text, gazetteer)
  const circle = circleOf(text, facts, heading, paragraphs, gazetteer)
  const flat = flatten(text, true)
  const sentences = paragraphs.flatMap((_, i) => sentencesOf(text, paragraphs, i, passages, read))
  const standing = (s: Sentence): Standing => standingOf(s, paragraphs, circle, heading)
  const found = candidatesOf({ text, flat, sentences, facts, circle, standing })
  return {
    passages,
    candidates: mergeDuplicates(inheritDates(found, { text: flat, sentences, facts, passages })),
  }
}

function sentencesOf(
  text: string,
  paragraphs: readonly InLanguage[],
  index: number,
  passages: readonly Passage[],
  read: Reader,
): Sentence[] {
  const paragraph = paragraphs[index]
  if (paragraph?.kind !== 'speech' || paragraph.language !== null) return []
  const listed = isListed(text, paragraphs, index)
  if (!listed && !mayPromise(plain(text, paragraph))) return []
  const passage = passages.findIndex((p) => p.start <= paragraph.start && paragraph.end <= p.end)
  return readSentences(text, paragraph, { paragraph: index, passage, listed }, read)
}

const plain = (text: string, p: Paragraph): string => flatten(text.slice(p.start, p.end), true)

/** A list item under a paragraph that promises and closes with a colon. */
function isListed(text: string, paragraphs: readonly Paragraph[], index: number): boolean {
  if (!paragraphs[index]?.item) return false
  let lead = index - 1
  while (paragraphs[lead]?.item) lead -= 1
  const above = paragraphs[lead]
  return (
    above?.kind === 'speech' && /:\s*$/.test(plain(text, above)) && mayPromise(plain(text, above))
  )
}

function circleOf(
  text: string,
  facts: SourceFacts,
  heading: Heading,
  paragraphs: readonly Paragraph[],
  gazetteer: Gazetteer,
): Circle {
  const title = facts.title ?? heading.title ?? ''
  const people = readPeople(`${title}\n${text}`, gazetteer)
  placeOthers(title, people, heading.host)
  for (const p of paragraphs)
    if (p.speaker) placeOthers(p.speaker, people, soleOther(facts.parties, people, heading.host))
  const spoken = paragraphs.some((p) => p.speaker !== null)
  return {
    gazetteer,
    people,
    parties: facts.parties.length > 0 ? facts.parties : heading.parties,
    jointStatement: heading.jointStatement && !spoken,
    host: heading.host ?? facts.parties[0] ?? null,
  }
}

/** With one party left that nobody yet speaks for, an unknown speaker speaks for it. */
function soleOther(
  parties: readonly string[],
  people: ReadonlyMap<string, string>,
  host: string | null,
): string | null {
  const spoken = new Set(people.values())
  const left = parties.filter((p) => !spoken.has(p))
  return left.length === 1 ? (left[0] ?? null) : host
}

function standingOf(
  sentence: Sentence,
  paragraphs: readonly Paragraph[],
  circle: Circle,
  heading: Heading,
): Standing {
  const label = paragraphs[sentence.paragraph]?.speaker ?? null
  const speaker = label ?? heading.firstSpeaker
  const party = speaker ? partyOf(speaker, circle.people) : null
  return { speaker, stands: party ? [party] : circle.host ? [circle.host] : [] }
}

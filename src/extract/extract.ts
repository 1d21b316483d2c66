import type { Candidate } from '../domain/commitment.js'
import type { Day } from '../domain/window.js'
import { answersIn } from './answers.js'
import { candidatesOf, type Standing } from './candidates.js'
import type { Circle } from './circle.js'
import type { Gazetteer } from './gazetteer.js'
import { type Heading, headingOf } from './heading.js'
import { inheritDates } from './inherit.js'
import { type InLanguage, partLanguages } from './language/part.js'
import type { Tell } from './language/tell.js'
import { mergeDuplicates } from './merge-duplicates.js'
import { loadReader, type Reader } from './nlp.js'
import type { Passage } from './passage.js'
import { readPassages } from './passages.js'
import { placeOthers, readPeople } from './people.js'
import { type Prepared, prepare } from './prepared.js'
import { readSentences } from './sentences.js'
import { partiesOfSpeaker } from './speaker-party.js'
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
    const source = prepare(text, gazetteer)
    const paragraphs = partLanguages(text, source.paragraphs, tell ?? unaided)
    return { ...extract({ ...source, paragraphs }, facts, gazetteer, read), unsure }
  }
}

interface Source extends Prepared {
  paragraphs: readonly InLanguage[]
}

function extract(
  source: Source,
  facts: SourceFacts,
  gazetteer: Gazetteer,
  read: Reader,
): Omit<Extraction, 'unsure'> {
  const { text, flat, paragraphs } = source
  const passages = readPassages(paragraphs)
  const heading = headingOf(source, gazetteer)
  const circle = circleOf(source, facts, heading, gazetteer)
  const sentences = readSentences({ text, paragraphs, passages }, read)
  const standings = new Map<string | null, Standing>()
  const standing = ({ paragraph }: Sentence): Standing => {
    const label = paragraphs[paragraph]?.speaker ?? null
    const known = standings.get(label) ?? standingOf(label, circle, heading)
    standings.set(label, known)
    return known
  }
  const material = { text, flat, sentences, facts, circle, standing }
  const found = candidatesOf(material)
  const answered = answersIn(material, passages, read).filter(
    (a) => !found.some((c) => meets(c, a)),
  )
  const all = [...found, ...answered].sort((a, b) => a.start - b.start)
  return {
    passages,
    candidates: mergeDuplicates(inheritDates(all, { text: flat, sentences, facts, passages })),
  }
}

const meets = (a: Candidate, b: Candidate): boolean => a.start < b.end && b.start < a.end

/** What the heading and the whole text tell about who speaks for whom. */
export function circleOf(
  source: Prepared,
  facts: SourceFacts,
  heading: Heading,
  gazetteer: Gazetteer,
): Circle {
  const title = facts.title ?? heading.title ?? ''
  const people = readPeople(title, source, gazetteer)
  placeOthers(title, people, () => heading.host)
  const speakers = new Set(source.paragraphs.flatMap((p) => p.speaker ?? []))
  for (const speaker of speakers)
    placeOthers(speaker, people, () => soleOther(facts.parties, people, heading.host))
  const parties = facts.parties.length > 0 ? facts.parties : heading.parties
  return {
    gazetteer,
    mentions: source.mentions,
    people,
    parties,
    body: heading.body.filter((b) => parties.includes(b)),
    jointStatement: heading.jointStatement && speakers.size === 0,
    host: heading.host ?? firstParty(facts, heading, speakers.size > 0),
  }
}

/** Without a place or publisher the first party is the host, unless several take turns to speak. */
const firstParty = ({ parties }: SourceFacts, heading: Heading, inTurns: boolean): string | null =>
  heading.body.length > 0 || (inTurns && parties.length > 1) ? null : (parties[0] ?? null)

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

/** Who speaks under a label, or without one, and for whom. */
export const standingOf = (label: string | null, circle: Circle, heading: Heading): Standing => ({
  speaker: label ?? heading.firstSpeaker,
  stands: partiesOfSpeaker(label, heading.firstSpeaker, circle),
})

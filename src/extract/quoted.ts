import type { Candidate } from '../domain/commitment.js'
import { candidateOf, type Material, type Standing } from './candidates.js'
import { dueIn } from './due.js'
import { circleOf, type SourceFacts, standingOf } from './extract.js'
import type { Gazetteer } from './gazetteer.js'
import { headingOf } from './heading.js'
import { loadReader, type Reader } from './nlp.js'
import type { Paragraph } from './paragraphs.js'
import { prepare } from './prepared.js'
import { promiseIn } from './quoted-promise.js'
import { tokensAround } from './sentences.js'
import type { Place } from './split.js'
import { lowerFirst, sentenceCase, shorten } from './title-words.js'

/** Candidates at places of a text that somebody else takes for commitments, in the order given. */
export type QuoteReader = (
  text: string,
  facts: SourceFacts,
  places: readonly Place[],
) => Candidate[]

/**
 * Loads the language model and returns the reader of quotes: parties, title and dates come from
 * the quoted words and the names in the text, as for what the rules find. Who promises is left
 * open where the words do not tell.
 */
export async function loadQuoteReader(gazetteer: Gazetteer): Promise<QuoteReader> {
  const read = await loadReader()
  return (text, facts, places) => {
    if (places.length === 0) return []
    const source = prepare(text, gazetteer)
    const { paragraphs, flat } = source
    const heading = headingOf(source, gazetteer)
    const circle = circleOf(source, facts, heading, gazetteer)
    const standing = (s: { paragraph: number }) =>
      standingOf(paragraphs[s.paragraph]?.speaker ?? null, circle, heading)
    const material = { text, flat, sentences: [], facts, circle, standing }
    return places.map((place) => readOne(place, material, paragraphs, read))
  }
}

interface Own extends Material {
  standing(s: { paragraph: number }): Standing
}

function readOne(
  place: Place,
  material: Own,
  paragraphs: readonly Paragraph[],
  read: Reader,
): Candidate {
  const index = paragraphs.findIndex((p) => p.start <= place.start && place.start < p.end)
  const paragraph = paragraphs[index]
  const plain = plainOf(place, material, index)
  if (!paragraph) return plain
  for (const tokens of tokensAround(material.text, paragraph, place, read)) {
    const found = promiseIn(tokens, place, material)
    if (found === null) continue
    const standing = material.standing({ paragraph: index })
    const { title, action, committed_by, owed_to } = candidateOf(found, material, standing, ALONE)
    const told = TELLING.has(found.promiser.kind) || found.promiser.named.length > 0
    return { ...plain, title, action, owed_to, committed_by: told ? committed_by : [] }
  }
  return plain
}

/** Nothing said before counts: the quote has to tell by itself. */
const ALONE = { earlier: [], previous: () => [] }

/** Subjects that name somebody by themselves; "it" and "he" need what was said before. */
const TELLING: ReadonlySet<string> = new Set(['we', 'i', 'they', 'party', 'body', 'event'])

/** What the words alone tell: the date, and the words themselves as the title. */
function plainOf({ start, end }: Place, material: Own, paragraph: number): Candidate {
  const quote = material.text.slice(start, end)
  const flat = material.flat.slice(start, end)
  const due = dueIn(flat, material.facts)
  const { speaker } = material.standing({ paragraph })
  const action = flat.replace(/\s+/g, ' ').replace(/[\s.;:,]+$/, '')
  return {
    ...{ quote, start, end, speaker, committed_by: [], owed_to: [] },
    ...{ title: shorten(sentenceCase(action)), action: lowerFirst(action) },
    kind: due.recurrence ? 'recurring' : due.window ? 'dated' : 'undated',
    ...{ due: due.window, check_back: due.checkBack, anchor: due.anchor },
    ...{ recurrence: due.recurrence, assumptions: due.assumptions },
    ...{ confidence: UNMEASURED, cues: [], also: [] },
  }
}

/** Worth a look, and never as sure as what has been measured. */
const UNMEASURED = 0.6

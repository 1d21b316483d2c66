import type { Candidate } from '../domain/commitment.js'
import type { Extraction, Extractor } from '../extract/extract.js'
import type { Gazetteer } from '../extract/gazetteer.js'
import type { Tell } from '../extract/language/tell.js'
import type { Place } from '../extract/split.js'
import type { Ctx } from './context.js'
import type { SourceFacts } from './source-input.js'

const loaded = new WeakMap<Gazetteer, Promise<Extractor>>()

/** Passages and candidates of a text; the language model is loaded once, when first needed. */
export async function extractFrom(
  { gazetteer }: Pick<Ctx, 'gazetteer'>,
  text: string,
  facts: SourceFacts,
): Promise<Extraction> {
  const extract = await extractorOf(gazetteer)
  const plain = extract(text, given(facts))
  const extraction = plain.unsure ? extract(text, given(facts), await languages()) : plain
  // Whoever found it: what does not stand there word for word is never kept.
  const verbatim = extraction.candidates.filter((c) => text.slice(c.start, c.end) === c.quote)
  return { ...extraction, candidates: verbatim }
}

const given = ({ title, said, hemisphere, parties, dayOrder }: SourceFacts) => ({
  ...{ title, said, hemisphere, parties },
  monthFirst: dayOrder === 'month_first',
})

let tell: Promise<Tell> | undefined

function languages(): Promise<Tell> {
  tell ??= import('../extract/language/tell.js').then((m) => m.loadTell())
  return tell
}

/** Candidates at places that a second reader found, read by our own rules. */
export async function quotesFrom(
  { gazetteer }: Pick<Ctx, 'gazetteer'>,
  text: string,
  facts: SourceFacts,
  places: readonly Place[],
): Promise<Candidate[]> {
  if (places.length === 0) return []
  const { loadQuoteReader } = await import('../extract/quoted.js')
  const read = await loadQuoteReader(gazetteer)
  return read(text, given(facts), places)
}

function extractorOf(gazetteer: Gazetteer): Promise<Extractor> {
  const known = loaded.get(gazetteer)
  if (known) return known
  const made = import('../extract/extract.js').then((m) => m.loadExtractor(gazetteer))
  loaded.set(gazetteer, made)
  return made
}

import type { Extraction, Extractor } from '../extract/extract.js'
import type { Gazetteer } from '../extract/gazetteer.js'
import type { Tell } from '../extract/language/tell.js'
import type { Ctx } from './context.js'
import type { SourceFacts } from './source-input.js'

const loaded = new WeakMap<Gazetteer, Promise<Extractor>>()

/** Passages and candidates of a text; the language model is loaded once, when first needed. */
export async function extractFrom(
  { gazetteer }: Pick<Ctx, 'gazetteer'>,
  text: string,
  facts: SourceFacts,
): Promise<Extraction> {
  const { title, said, hemisphere, parties, dayOrder } = facts
  const extract = await extractorOf(gazetteer)
  const monthFirst = dayOrder === 'month_first'
  const given = { title, said, hemisphere, parties, monthFirst }
  const plain = extract(text, given)
  const extraction = plain.unsure ? extract(text, given, await languages()) : plain
  // Whoever found it: what does not stand there word for word is never kept.
  const verbatim = extraction.candidates.filter((c) => text.slice(c.start, c.end) === c.quote)
  return { ...extraction, candidates: verbatim }
}

let tell: Promise<Tell> | undefined

function languages(): Promise<Tell> {
  tell ??= import('../extract/language/tell.js').then((m) => m.loadTell())
  return tell
}

function extractorOf(gazetteer: Gazetteer): Promise<Extractor> {
  const known = loaded.get(gazetteer)
  if (known) return known
  const made = import('../extract/extract.js').then((m) => m.loadExtractor(gazetteer))
  loaded.set(gazetteer, made)
  return made
}

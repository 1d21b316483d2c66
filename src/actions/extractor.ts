import type { Extraction, Extractor } from '../extract/extract.js'
import type { Gazetteer } from '../extract/gazetteer.js'
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
  const { passages, candidates } = extract(text, { title, said, hemisphere, parties, monthFirst })
  // Whoever found it: what does not stand there word for word is never kept.
  return { passages, candidates: candidates.filter((c) => text.slice(c.start, c.end) === c.quote) }
}

function extractorOf(gazetteer: Gazetteer): Promise<Extractor> {
  const known = loaded.get(gazetteer)
  if (known) return known
  const made = import('../extract/extract.js').then((m) => m.loadExtractor(gazetteer))
  loaded.set(gazetteer, made)
  return made
}

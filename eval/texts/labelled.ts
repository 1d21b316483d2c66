import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { readBytes } from '../../src/ingest/read.js'
import { type Aliases, aliasesSchema, type Labels, labelsSchema } from '../labels.js'
import { spanOf } from '../span.js'
import type { Folder } from './folder.js'
import { readJson } from './json-file.js'

export interface LabelledText {
  name: string
  /** As ingest takes it from the file: what candidates quote, and what labels are looked up in. */
  text: string
  labels: Labels
}

export async function readLabelled(folder: Folder, name: string): Promise<LabelledText> {
  const bytes = await readFile(join(folder.path, `${name}.txt`))
  const { text } = await readBytes(bytes, { fileName: `${name}.txt` })
  const labels = await readJson(join(folder.path, `${name}.labels.json`), labelsSchema)
  return { name, text, labels }
}

export const readAliases = async ({ parties }: Folder): Promise<Aliases> =>
  parties === null ? {} : readJson(parties, aliasesSchema)

/** Labels and near misses whose words the text does not hold: they can only count as missed. */
export function strayQuotes({ name, text, labels }: LabelledText): string[] {
  const quotes = [...labels.commitments.map((l) => l.quote), ...labels.near_misses]
  return quotes
    .filter((quote) => spanOf(text, quote) === null)
    .map((quote) => `${basename(name)}.txt does not hold these labelled words: “${quote}”`)
}

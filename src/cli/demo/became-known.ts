import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { z } from 'zod'

const KNOWN = fileURLToPath(new URL('../../../examples/became-known.yaml', import.meta.url))

const fact = z.strictObject({
  /** The day on which the desk learns of it. */
  day: z.iso.date(),
  /** Words that find the commitment in the register. */
  search: z.string(),
  happenedOn: z.iso.date(),
  words: z.string(),
  evidence: z.strictObject({ title: z.string(), dated: z.iso.date() }),
})
export type Fact = z.infer<typeof fact>

/** What became known after the bundled example was said; nothing for a file of one's own. */
export async function becameKnown(file: string | undefined): Promise<Fact[]> {
  if (file !== undefined) return []
  return z.array(fact).parse(parse(await readFile(KNOWN, 'utf8')))
}

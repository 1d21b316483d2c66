import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const path = (relative) => fileURLToPath(new URL(`../../${relative}`, import.meta.url))

/** The texts of the examples and, where they lie beside the repository, the labelled transcripts. */
export function texts() {
  return ['examples', '../shared/transcripts', '../shared/transcripts/dev']
    .map(path)
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.txt'))
        .map((name) => readFileSync(`${folder}/${name}`, 'utf8')),
    )
}

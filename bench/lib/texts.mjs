import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const path = (relative) => fileURLToPath(new URL(`../../${relative}`, import.meta.url))

const read = (folders) =>
  folders
    .map(path)
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.txt'))
        .map((name) => readFileSync(`${folder}/${name}`, 'utf8')),
    )

/** The labelled transcripts that lie beside the repository, else the project's own texts. */
export function texts() {
  const labelled = read(['../shared/transcripts', '../shared/transcripts/dev'])
  return labelled.length > 0 ? labelled : read(['examples', 'eval/cases'])
}

/** Texts one after the other, again and again, up to so many characters. */
export function longText(all, characters) {
  const round = all.join('\n\n')
  return round.repeat(Math.ceil(characters / round.length)).slice(0, characters)
}

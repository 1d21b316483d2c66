import { readdir, readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { PledgeError } from '../../src/domain/errors.js'

const LABELS = '.labels.json'
const PARTIES = 'parties.json'
const SKIPPED = /^(?:\.|node_modules$)/

/** What one folder holds of what can be scored; paths are absolute. */
export interface Folder {
  path: string
  /** Texts that have their labels beside them, without `.txt`, sorted. */
  names: string[]
  /** Other JSON files: date cases, or nothing of ours. */
  json: string[]
  /** Aliases of parties, here or one folder up. */
  parties: string | null
  /** What looks like a case and is none, in words. */
  oddities: string[]
}

/** The folder and those below it, as far as they hold texts or JSON. */
export async function foldersIn(path: string): Promise<Folder[]> {
  const entries = await entriesOf(path)
  const below = entries.filter((e) => e.isDirectory() && !SKIPPED.test(e.name))
  const own = await folderOf(
    path,
    entries.filter((e) => !e.isDirectory()).map((e) => e.name),
  )
  const deeper = await Promise.all(below.map((e) => foldersIn(join(path, e.name))))
  return [own, ...deeper.flat()].filter(
    (f) => f.names.length + f.json.length + f.oddities.length > 0,
  )
}

async function entriesOf(path: string) {
  try {
    const entries = await readdir(path, { withFileTypes: true })
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch {
    throw new PledgeError(
      'bad_input',
      `There is no folder ${path} that can be read.`,
      'Give a folder with labelled texts: npm run eval -- FOLDER.',
    )
  }
}

async function folderOf(path: string, files: readonly string[]): Promise<Folder> {
  const labelled = files.filter((f) => f.endsWith(LABELS)).map((f) => f.slice(0, -LABELS.length))
  const names = labelled.filter((name) => files.includes(`${name}.txt`))
  const alone = labelled.filter((name) => !files.includes(`${name}.txt`))
  const unlabelled = files.filter((f) => f.endsWith('.txt') && !names.includes(f.slice(0, -4)))
  const json = files.filter((f) => f.endsWith('.json') && !f.endsWith(LABELS) && f !== PARTIES)
  return {
    path,
    names,
    json: json.map((f) => join(path, f)),
    parties: await firstOf([join(path, PARTIES), join(dirname(path), PARTIES)]),
    oddities: [
      ...alone.map((name) => `${name}${LABELS} has no ${name}.txt beside it.`),
      ...unlabelled.map((f) => `${f} has no ${basename(f, '.txt')}${LABELS} beside it.`),
    ],
  }
}

async function firstOf(paths: readonly string[]): Promise<string | null> {
  for (const path of paths) {
    const there = await readFile(path).then(
      () => true,
      () => false,
    )
    if (there) return path
  }
  return null
}

import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildGazetteer, type Gazetteer, type GazetteerEntry } from './extract/gazetteer.js'

const FOLDER = fileURLToPath(new URL('../config/gazetteer', import.meta.url))
/** What the build made of the files: reading them anew costs every command a third of a second. */
const BUILT = fileURLToPath(new URL('./gazetteer.json', import.meta.url))

/** The built-in parties, then the operator's own, which add to entries of the same name. */
export async function readGazetteer(own: readonly GazetteerEntry[]): Promise<Gazetteer> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.yaml')).sort()
  const paths = names.map((name) => join(FOLDER, name))
  const builtIn = (await built(paths)) ?? (await Promise.all(paths.map(entriesOf))).flat()
  return buildGazetteer([...builtIn, ...own])
}

/** Null when there is none, or when a file was changed since. */
async function built(paths: string[]): Promise<GazetteerEntry[] | null> {
  try {
    const made = (await stat(BUILT)).mtimeMs
    const changed = await Promise.all(paths.map(async (path) => (await stat(path)).mtimeMs))
    if (changed.some((time) => time > made)) return null
    return JSON.parse(await readFile(BUILT, 'utf8')) as GazetteerEntry[]
  } catch {
    return null
  }
}

/** Our own file: its shape is held by a test, not checked at every start. */
async function entriesOf(path: string): Promise<GazetteerEntry[]> {
  const { parse } = await import('yaml')
  return parse(await readFile(path, 'utf8')) as GazetteerEntry[]
}

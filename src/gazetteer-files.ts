import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { buildGazetteer, type Gazetteer, type GazetteerEntry } from './extract/gazetteer.js'

const FOLDER = fileURLToPath(new URL('../config/gazetteer', import.meta.url))

/** The built-in parties, then the operator's own, which add to entries of the same name. */
export async function readGazetteer(own: readonly GazetteerEntry[]): Promise<Gazetteer> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.yaml')).sort()
  const builtIn = await Promise.all(names.map(entriesOf))
  return buildGazetteer([...builtIn.flat(), ...own])
}

/** Our own file: its shape is held by a test, not checked at every start. */
async function entriesOf(name: string): Promise<GazetteerEntry[]> {
  return parse(await readFile(join(FOLDER, name), 'utf8')) as GazetteerEntry[]
}

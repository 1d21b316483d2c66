import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PGlite, types } from '@electric-sql/pglite'
import { type Connection, wrapEmbedded } from '../../src/db/connect.js'
import { migrate } from '../../src/db/migrate.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const cache = join(root, 'node_modules', '.cache', 'pledgewatch')

/** An embedded database in memory with the schema in it, from a template made once a schema. */
export async function embeddedDatabase(): Promise<Connection> {
  const template = join(cache, `${await fingerprint()}.tar`)
  if (!existsSync(template)) await makeTemplate(template)
  return wrapEmbedded(await open(new Blob([readFileSync(template)])))
}

function open(loadDataDir?: Blob): Promise<PGlite> {
  const bytes = (text: string) => Buffer.from(text.slice(2), 'hex')
  return PGlite.create({ parsers: { [types.BYTEA]: bytes }, ...(loadDataDir && { loadDataDir }) })
}

/** Changes with the migrations and with the version of the database. */
async function fingerprint(): Promise<string> {
  const folder = join(root, 'drizzle')
  const files = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  const hash = createHash('sha256')
  for (const name of files) hash.update(name).update(await readFile(join(folder, name)))
  hash.update(await readFile(join(root, 'node_modules/@electric-sql/pglite/package.json')))
  return hash.digest('hex').slice(0, 16)
}

/** Written aside and renamed: workers that start together may each make it, none reads half. */
async function makeTemplate(path: string): Promise<void> {
  const client = await open()
  await migrate(await wrapEmbedded(client))
  const dump = await client.dumpDataDir('none')
  await client.close()
  await mkdir(cache, { recursive: true })
  const aside = `${path}.${randomBytes(4).toString('hex')}`
  await writeFile(aside, Buffer.from(await dump.arrayBuffer()))
  const older = (await readdir(cache)).filter((name) => name.endsWith('.tar'))
  await rename(aside, path)
  for (const name of older) if (!path.endsWith(name)) await rm(join(cache, name), { force: true })
}

import { randomBytes } from 'node:crypto'
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from './config.js'
import { PledgeError } from './domain/errors.js'

/** The signing key: configured, or generated once into the data folder of an embedded database. */
export async function secretOf(config: Config): Promise<string> {
  if (config.secret) return config.secret
  if (config.databaseUrl) {
    throw new PledgeError(
      'config',
      'PLEDGEWATCH_SECRET is not set; with DATABASE_URL every process needs the same one.',
      'Make one with: openssl rand -hex 32',
    )
  }
  const path = join(config.data, 'secret')
  return (await existing(path)) ?? generate(config.data, path)
}

async function existing(path: string): Promise<string | null> {
  const text = await readFile(path, 'utf8').catch(() => null)
  return text && text.trim().length >= 32 ? text.trim() : null
}

/** Written beside and linked into place, so that it is whole or absent, and never replaced. */
async function generate(folder: string, path: string): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const draft = `${path}.${process.pid}`
  await writeFile(draft, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flush: true })
  await link(draft, path).catch(() => undefined)
  await unlink(draft)
  const made = await existing(path)
  if (made) return made
  throw new PledgeError(
    'config',
    `${path} holds no usable secret.`,
    'Remove that file and start again.',
  )
}

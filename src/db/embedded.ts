import { constants, existsSync } from 'node:fs'
import { access, mkdir, rename, rm, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import type { PGlite } from '@electric-sql/pglite'
import { PledgeError } from '../domain/errors.js'
import { unusable } from './ownership/folder.js'

type Log = (line: string) => void

const ROOM_BYTES = 64 * 2 ** 20

/**
 * Opens DATA/database. A new one is made beside it and renamed when whole, so that a process
 * killed half-way leaves nothing that looks like a database.
 */
export async function openEmbedded(folder: string, log: Log): Promise<PGlite> {
  const home = join(folder, 'database')
  if (!existsSync(home)) await make(folder, home, log)
  if (!existsSync(join(home, 'PG_VERSION'))) throw damaged(home)
  try {
    await access(home, constants.R_OK | constants.W_OK)
  } catch (error) {
    throw unusable(folder, error)
  }
  try {
    return await open(home)
  } catch {
    throw (await isFull(home)) ? full(folder) : damaged(home)
  }
}

/** A database that finds no room to start looks like a damaged one. */
async function isFull(home: string): Promise<boolean> {
  const { bavail, bsize } = await statfs(home)
  return bavail * bsize < ROOM_BYTES
}

async function make(folder: string, home: string, log: Log): Promise<void> {
  log('Preparing the embedded database, once; this takes some seconds …')
  const unfinished = join(folder, 'database.unfinished')
  try {
    await rm(unfinished, { recursive: true, force: true })
    // The database makes its files readable to all; the folder around them is not.
    await mkdir(unfinished, { recursive: true, mode: 0o700 })
    const client = await open(unfinished)
    await client.close()
    await rename(unfinished, home)
  } catch (error) {
    throw unusable(folder, error)
  }
}

async function open(directory: string): Promise<PGlite> {
  const { PGlite, types } = await import('@electric-sql/pglite')
  // Bytes come as the other driver gives them.
  return PGlite.create(directory, { parsers: { [types.BYTEA]: bytes } })
}

function bytes(text: string): Buffer {
  return Buffer.from(text.slice(2), 'hex')
}

function damaged(home: string): PledgeError {
  return new PledgeError(
    'unavailable',
    `The embedded database in ${home} is damaged and cannot be opened.`,
    'Restore that folder from a backup, or move it away to begin with an empty register.',
  )
}

function full(folder: string): PledgeError {
  return unusable(folder, Object.assign(new Error('full'), { code: 'ENOSPC' }))
}

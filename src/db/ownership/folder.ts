import { createHash, randomBytes } from 'node:crypto'
import { chmodSync, existsSync, lstatSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { PledgeError } from '../../domain/errors.js'

/** Longer socket paths are cut silently. */
const LONGEST = process.platform === 'linux' ? 107 : 103

/** Makes DATA and the private folder of its locks and sockets; PledgeError when it cannot. */
export function prepareFolder(data: string): string {
  const locks = join(data, '.owner')
  try {
    makeFolders(locks)
    chmodSync(locks, 0o700)
    return locks
  } catch (error) {
    throw unusable(data, error)
  }
}

/** One after the other: Node's own recursive way never returns where the system allows none. */
function makeFolders(path: string): void {
  if (existsSync(path)) return
  makeFolders(dirname(path))
  try {
    mkdirSync(path, { mode: 0o700 })
  } catch (error) {
    if (!existsSync(path)) throw error
  }
}

/** Paths for a new socket, the best first: in the lock folder, else in a private one of the system. */
export function socketPaths(locks: string): string[] {
  const name = `${process.pid.toString(36)}-${randomBytes(3).toString('hex')}.sock`
  const hash = createHash('sha256').update(locks).digest('hex').slice(0, 16)
  const folders = [locks, join(tmpdir(), `pledgewatch-${hash}`), `/tmp/pledgewatch-${hash}`]
  const paths = folders.map((folder) => join(folder, name))
  return [...new Set(paths)].filter((path) => Buffer.byteLength(path) <= LONGEST)
}

/** Makes the folder of a socket; false when it cannot be ours alone. */
export function privateFolder(path: string): boolean {
  try {
    makeFolders(path)
    const found = lstatSync(path)
    const ours = process.getuid === undefined || found.uid === process.getuid()
    return found.isDirectory() && ours && (found.mode & 0o077) === 0
  } catch {
    return false
  }
}

/** One sentence for a data folder that cannot be used. */
export function unusable(data: string, error: unknown): PledgeError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const what = reasons[code] ?? `cannot be used (${code || String(error)})`
  return new PledgeError(
    'unavailable',
    `The data folder ${data} ${what}.`,
    'Name another folder with PLEDGEWATCH_DATA, or change its permissions.',
  )
}

const reasons: Record<string, string> = {
  EACCES: 'cannot be written to',
  EPERM: 'cannot be written to',
  EROFS: 'is on a disk that is read-only',
  ENOSPC: 'is on a disk that is full',
  ENOENT: 'cannot be made there',
  ENOTDIR: 'is not a folder',
  EEXIST: 'is not a folder',
}

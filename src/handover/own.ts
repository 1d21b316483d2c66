import type { OwnerRecord } from '../db/ownership/file.js'
import { unusable } from '../db/ownership/folder.js'
import { claim, type Ownership } from '../db/ownership.js'
import { PledgeError } from '../domain/errors.js'
import { Door } from './door.js'
import { type Attempt, type Host, type Io, perform, type Result } from './io.js'
import type { Wait } from './wait.js'

export interface FolderCommand {
  name: string
  argv: string[]
  io: Io
  /** 'serve' keeps the folder for as long as it runs; 'command' lets others run it. */
  role: OwnerRecord['role']
  safeToRepeat: boolean
}

export interface Folder {
  /** Absolute path of the data folder. */
  data: string
  version: string
  /** Called when this process becomes the owner; opens the database when first needed. */
  host(): Host & { close(): Promise<void> }
}

const STILL_BUSY = 'Finishing what is under way …\n'

/** Owns the folder for this one command; undefined when somebody else was faster. */
export async function asOwner(
  locks: string,
  { role, name }: FolderCommand,
  folder: Folder,
  attempt: Attempt,
  wait: Wait,
): Promise<Result | undefined> {
  const host = folder.host()
  const door = await Door.open(locks, host, folder.version)
  try {
    const own = await take(locks, { role, command: name, socket: door.path }, folder.data)
    if (!own) return undefined
    wait.end()
    try {
      await door.tidy()
      return await perform(host, attempt)
    } finally {
      await leave(door, host, own, attempt.io)
    }
  } finally {
    await door.close()
  }
}

async function take(locks: string, offer: Parameters<typeof claim>[1], data: string) {
  try {
    return await claim(locks, offer)
  } catch (error) {
    throw error instanceof PledgeError ? error : unusable(data, error)
  }
}

/** What was taken in is finished and the database shut before the next owner may come. */
async function leave(
  door: Door,
  host: ReturnType<Folder['host']>,
  own: Ownership,
  io: Io,
): Promise<void> {
  const slow = setTimeout(() => io.stderr.write(STILL_BUSY), 2_000)
  try {
    own.leaving()
    await door.finish()
    await host.close()
  } finally {
    clearTimeout(slow)
    own.release()
  }
}

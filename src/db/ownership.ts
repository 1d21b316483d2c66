import {
  createFile,
  newestFile,
  type OwnerRecord,
  removeFile,
  replaceFile,
  tidyFiles,
} from './ownership/file.js'
import { listens } from './ownership/probe.js'
import { lives, thisProcess } from './ownership/process.js'

export interface Ownership {
  /** Counts the owners this folder has had. */
  number: number
  /** Tells newcomers that this owner is on its way out, so that they wait instead of giving up. */
  leaving(): void
  /** Lets the next one in. Everything that writes must have ended. */
  release(): void
}

export type Offer = Pick<OwnerRecord, 'role' | 'command' | 'socket'>

/** The live owner of the folder whose locks are in `locks`, or undefined. */
export async function currentOwner(locks: string): Promise<OwnerRecord | undefined> {
  const newest = newestFile(locks)
  return newest?.record && (await holds(newest.record)) ? newest.record : undefined
}

/**
 * Takes the folder unless a live process has it; undefined when somebody else does or was faster.
 * Nothing here looks at a clock: a busy owner is not a dead one. `offer.socket` must be listening.
 */
export async function claim(locks: string, offer: Offer): Promise<Ownership | undefined> {
  const newest = newestFile(locks)
  if (newest?.record && (await holds(newest.record))) return undefined
  const number = (newest?.number ?? 0) + 1
  const record: OwnerRecord = { ...thisProcess(), ...offer, released: false }
  if (!createFile(locks, number, record)) return undefined
  if ((newestFile(locks)?.number ?? 0) > number) {
    // We slept while others came and went, and filled a gap they had tidied away.
    removeFile(locks, number)
    return undefined
  }
  tidyFiles(locks, number)
  return {
    number,
    leaving: () => replaceFile(locks, number, { ...record, role: 'command' }),
    release: () => release(locks, number, record),
  }
}

function release(locks: string, number: number, record: OwnerRecord): void {
  try {
    replaceFile(locks, number, { ...record, released: true })
  } catch {
    // A full disk takes no new file, but gives one up.
    removeFile(locks, number)
  }
}

async function holds(record: OwnerRecord): Promise<boolean> {
  if (record.released) return false
  return lives(record) ?? listens(record.socket)
}

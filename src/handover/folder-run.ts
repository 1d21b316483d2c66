import type { OwnerRecord } from '../db/ownership/file.js'
import { prepareFolder, unusable } from '../db/ownership/folder.js'
import { claim, currentOwner, type Ownership } from '../db/ownership.js'
import { PledgeError } from '../domain/errors.js'
import { Door } from './door.js'
import { repeatable } from './echo.js'
import { type Attempt, type Host, type Io, perform, type Result } from './io.js'
import { type Outcome, visit } from './visit.js'
import { announceWait, type Wait } from './wait.js'

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

const GIVEN_UP = 130
const STILL_BUSY = 'Finishing what was started from other terminals …\n'

/**
 * Runs a command on a data folder that one process at a time may open: in this process when
 * nobody has the folder, else in the one that has it, and again if that one dies on the way.
 * Resolves to the exit status; PledgeError when the folder cannot be used or is kept by a server.
 */
export async function runOnFolder(command: FolderCommand, folder: Folder): Promise<number> {
  const { io, again } = repeatable(command.io)
  const attempt: Attempt = { argv: command.argv, io, uncertain: false }
  const wait = announceWait(command.io)
  try {
    while (!io.signal.aborted) {
      const result = await tryOnce(command, folder, attempt, wait)
      if (typeof result === 'number') return result
      if (result === 'recorded') return lostAnswer(command.io)
      if (result === 'broken') {
        attempt.uncertain ||= !command.safeToRepeat
        again()
      }
      await wait.pause()
    }
    return GIVEN_UP
  } finally {
    wait.end()
  }
}

function lostAnswer(io: Io): number {
  io.stderr.write(
    'Done: it was recorded, but the process that did it ended before it could print its answer.\n',
  )
  return 0
}

async function tryOnce(
  command: FolderCommand,
  folder: Folder,
  attempt: Attempt,
  wait: Wait,
): Promise<Result | 'retry' | 'broken'> {
  const locks = prepareFolder(folder.data)
  const owner = await currentOwner(locks)
  if (!owner) return (await asOwner(locks, command, folder, attempt, wait)) ?? 'retry'
  wait.on(owner)
  if (command.role === 'serve') {
    if (owner.role === 'serve') throw kept(owner, folder.data)
    return 'retry'
  }
  const outcome = await visit(owner.socket, attempt, folder.version, wait.end)
  return meaning(outcome, owner, folder.version)
}

function meaning(outcome: Outcome, owner: OwnerRecord, version: string) {
  switch (outcome.kind) {
    case 'result':
      return outcome.result
    case 'given-up':
      return GIVEN_UP
    case 'other-version':
      throw otherVersion(owner, outcome.version, version)
    default:
      return outcome.kind
  }
}

/** Owns the folder for this one command; undefined when somebody else was faster. */
async function asOwner(
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

function kept(owner: OwnerRecord, data: string): PledgeError {
  return new PledgeError(
    'conflict',
    `"pledgewatch ${owner.command}" (process ${owner.pid}) already works on ${data}.`,
    `Stop it first (kill ${owner.pid}), or name another folder with PLEDGEWATCH_DATA.`,
  )
}

function otherVersion(owner: OwnerRecord, theirs: string, ours: string): PledgeError {
  return new PledgeError(
    'conflict',
    `"pledgewatch ${owner.command}" (process ${owner.pid}) is version ${theirs}, this is ${ours}.`,
    `Stop it (kill ${owner.pid}) and start it again with this version.`,
  )
}

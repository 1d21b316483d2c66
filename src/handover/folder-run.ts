import type { OwnerRecord } from '../db/ownership/file.js'
import { prepareFolder } from '../db/ownership/folder.js'
import { currentOwner } from '../db/ownership.js'
import { PledgeError } from '../domain/errors.js'
import { repeatable } from './echo.js'
import type { Attempt, Io, Result } from './io.js'
import { asOwner, type Folder, type FolderCommand } from './own.js'
import { type Outcome, visit } from './visit.js'
import { announceWait, type Wait } from './wait.js'

const GIVEN_UP = 130

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
  const outcome = await visit(owner.socket, attempt, folder.version, wait)
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

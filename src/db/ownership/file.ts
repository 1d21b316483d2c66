import { randomBytes } from 'node:crypto'
import { linkSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PledgeError } from '../../domain/errors.js'
import type { ProcessMark } from './process.js'

/** What an `owner.N` file says. */
export interface OwnerRecord extends ProcessMark {
  /** `serve`: for as long as it is wanted; `command`: for the length of one command. */
  role: 'serve' | 'command'
  /** The command's name, for people who wait for it. */
  command: string
  socket: string
  released: boolean
}

export interface OwnerFile {
  number: number
  /** undefined for a file that cannot be read: nobody who lives left one so. */
  record: OwnerRecord | undefined
}

/** How many past files stay, so that a slow starter meets them and not a gap. */
const KEPT = 20

/** The file with the highest number. */
export function newestFile(locks: string): OwnerFile | undefined {
  const number = Math.max(0, ...numbers(locks))
  return number === 0 ? undefined : { number, record: readRecord(locks, number) }
}

/** Makes owner.N, whole or not at all; false when somebody was faster. */
export function createFile(locks: string, number: number, record: OwnerRecord): boolean {
  const draft = writeDraft(locks, record)
  try {
    linkSync(draft, join(locks, `owner.${number}`))
    return true
  } catch (error) {
    if (isCode(error, 'EEXIST', 'ENOENT')) return false
    throw new PledgeError(
      'unavailable',
      `The disk of ${locks} cannot hold a lock.`,
      'Name a folder on a local disk with PLEDGEWATCH_DATA.',
    )
  } finally {
    rmSync(draft, { force: true })
  }
}

/** Writes over owner.N at one blow. */
export function replaceFile(locks: string, number: number, record: OwnerRecord): void {
  renameSync(writeDraft(locks, record), join(locks, `owner.${number}`))
}

export function removeFile(locks: string, number: number): void {
  rmSync(join(locks, `owner.${number}`), { force: true })
}

/** Removes old files and drafts; only for the owner. */
export function tidyFiles(locks: string, current: number): void {
  for (const number of numbers(locks)) {
    if (number < current - KEPT) removeFile(locks, number)
  }
  for (const name of readdirSync(locks)) {
    if (name.startsWith('draft.')) rmSync(join(locks, name), { force: true })
  }
}

function numbers(locks: string): number[] {
  return readdirSync(locks).flatMap(
    (name) => /^owner\.([1-9]\d*)$/.exec(name)?.slice(1).map(Number) ?? [],
  )
}

function readRecord(locks: string, number: number): OwnerRecord | undefined {
  try {
    return JSON.parse(readFileSync(join(locks, `owner.${number}`), 'utf8')) as OwnerRecord
  } catch {
    return undefined
  }
}

function writeDraft(locks: string, record: OwnerRecord): string {
  const draft = join(locks, `draft.${process.pid}.${randomBytes(4).toString('hex')}`)
  writeFileSync(draft, JSON.stringify(record), { mode: 0o600 })
  return draft
}

function isCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code))
}

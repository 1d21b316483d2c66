import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { PledgeError } from '../domain/errors.js'
import type { CommandIo } from './io.js'

const LARGEST = 20 * 1024 * 1024

export interface Given {
  bytes: Buffer
  /** Null for standard input. */
  fileName: string | null
}

/** Reads a file argument, or standard input for `-`; PledgeError with the way out when it can't. */
export async function readGiven(file: string, io: CommandIo): Promise<Given> {
  if (/^https?:\/\//i.test(file)) {
    throw new PledgeError(
      'bad_input',
      'Addresses are not fetched.',
      'Save the page as .html or .txt and give that file.',
    )
  }
  const given =
    file === '-'
      ? { bytes: await io.readStdin(), fileName: null }
      : { bytes: await bytesOf(resolve(io.cwd, file), file), fileName: basename(file) }
  if (given.bytes.length > LARGEST) {
    throw new PledgeError(
      'bad_input',
      `${file} is larger than 20 MB.`,
      'Give the text alone, or a part of it.',
    )
  }
  return given
}

async function bytesOf(path: string, named: string): Promise<Buffer> {
  try {
    return await readFile(path)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'ENOENT')
      throw bad(
        `There is no file ${named}.`,
        'Check the path; relative ones start in the current folder.',
      )
    if (code === 'EISDIR') throw bad(`${named} is a folder.`, 'Give one file at a time.')
    if (code === 'EACCES') throw bad(`${named} cannot be read.`, 'Check its permissions.')
    throw bad(`${named} cannot be read.`, 'Check the path and the disk.')
  }
}

function bad(message: string, next: string): PledgeError {
  return new PledgeError('bad_input', message, next)
}

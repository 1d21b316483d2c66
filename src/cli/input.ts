import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { PledgeError } from '../domain/errors.js'
import type { FetchSettings } from '../domain/settings.js'
import type { Format, Ingested } from '../ingest/types.js'
import type { CommandIo } from './io.js'

const LARGEST = 20 * 1024 * 1024

/** What the argument may be, for the help of a command. */
export const GIVEN =
  'a file (.txt, .md, .html, .pdf, .docx, .vtt, .srt), an address, or - for standard input'

interface Given {
  bytes: Buffer
  /** Null for standard input. */
  fileName: string | null
}

/** The statement of a file or an address, or of standard input for `-`; PledgeError with the way out. */
export async function readStatement(
  named: string,
  io: CommandIo,
  { fetch, format }: { fetch: FetchSettings; format?: Format | undefined },
): Promise<Ingested> {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(named)) {
    const { fetchStatement } = await import('../ingest/fetch.js')
    return fetchStatement(named, { ...fetch, format, signal: io.signal })
  }
  const { readBytes } = await import('../ingest/read.js')
  const { bytes, fileName } = await readGiven(named, io)
  return readBytes(bytes, { fileName, ...(format && { format }) })
}

/** The bytes of a file argument, or of standard input for `-`. */
async function readGiven(file: string, io: CommandIo): Promise<Given> {
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

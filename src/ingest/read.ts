import { PledgeError } from '../domain/errors.js'
import { decodeBytes } from './decode.js'
import { formatOf } from './format.js'
import { declaredEncoding } from './html-encoding.js'
import { readMarkdown } from './md.js'
import { readPlain } from './txt.js'
import type { Format, Ingested, Reading } from './types.js'

/**
 * The text and metadata of one file or of standard input (`fileName` null); `format` is told where
 * the name does not tell it. Throws PledgeError
 * `bad_input` for what is no text, holds none, or is in an encoding nobody named.
 */
export async function readBytes(
  bytes: Uint8Array,
  from: { fileName: string | null; format?: Format },
): Promise<Ingested> {
  const named = from.fileName ?? 'Standard input'
  const format = from.format ?? formatOf(bytes, from.fileName)
  const declared = format === 'html' ? declaredEncoding(bytes) : null
  const reading = await readingOf(format, decodeBytes(bytes, named, declared))
  if (reading.text.trim() === '') {
    throw new PledgeError(
      'bad_input',
      `${named} holds no text that could be found in its layout.`,
      'Copy the words of the statement into a .txt file and give that.',
    )
  }
  return { ...reading, fileName: from.fileName, format }
}

async function readingOf(format: Format, text: string): Promise<Reading> {
  if (format === 'txt') return readPlain(text)
  if (format === 'md') return readMarkdown(text)
  // The HTML parser is heavy; most runs never need it.
  const { readHtml } = await import('./html.js')
  return readHtml(text)
}

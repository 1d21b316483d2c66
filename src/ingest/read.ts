import { createHash } from 'node:crypto'
import { decodeBytes } from './decode.js'
import { formatOf } from './format.js'
import { declaredEncoding } from './html-encoding.js'
import { readMarkdown } from './md.js'
import { refusal } from './refusal.js'
import { readPlain } from './txt.js'
import { type Format, type Ingested, LONGEST, type Reading } from './types.js'

/** Halves of characters, which no database takes; the sign in their place is as long. */
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

export interface From {
  /** Null for standard input. */
  fileName: string | null
  /** Told by a person; else found out. */
  format?: Format
  /** What an answer's content type says, which counts more than a name. */
  type?: Format | null
  /** The character set that an answer's content type names. */
  charset?: string | null
  /** The file in words; default its name. */
  named?: string
}

/**
 * The text, marks and metadata of one file or of standard input. Throws PledgeError `bad_input`
 * for what is of no kind that is read, holds no text, is locked or broken, or is in an encoding
 * nobody named.
 */
export async function readBytes(bytes: Uint8Array, from: From): Promise<Ingested> {
  const { fileName } = from
  const named = from.named ?? fileName ?? 'Standard input'
  const format = from.format ?? formatOf(bytes, { ...from, named })
  const reading = await readingOf(format, bytes, named, from.charset ?? null)
  if (reading.text.trim() === '') {
    throw refusal(
      `${named} holds no text that could be found in its layout.`,
      'Copy the words of the statement into a .txt file and give that.',
    )
  }
  if (reading.text.length > LONGEST) {
    throw refusal(
      `${named} holds more text than one source may (8 million characters).`,
      'Split it into parts and add each of them.',
    )
  }
  const text = reading.text.replace(LONE, '\ufffd')
  const originalSha256 = createHash('sha256').update(bytes).digest('hex')
  return {
    marks: [],
    notes: [],
    ...reading,
    text,
    fileName,
    format,
    originalSha256,
    fetched: false,
  }
}

/** The libraries for all but plain words are heavy; most runs need one of them or none. */
async function readingOf(
  format: Format,
  bytes: Uint8Array,
  named: string,
  charset: string | null,
): Promise<Reading> {
  if (format === 'pdf') return (await import('./pdf.js')).readPdf(bytes, named)
  if (format === 'docx') return (await import('./docx.js')).readDocx(bytes, named)
  const declared = charset ?? (format === 'html' ? declaredEncoding(bytes) : null)
  const text = decodeBytes(bytes, named, declared)
  if (format === 'txt') return readPlain(text)
  if (format === 'md') return readMarkdown(text)
  if (format === 'html') return (await import('./html.js')).readHtml(text)
  return (await import('./captions.js')).readCaptions(text, format, named)
}

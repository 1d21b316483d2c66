import { foreign } from './foreign.js'
import type { Format } from './types.js'

const BY_ENDING: Readonly<Record<string, Format>> = {
  ...{ txt: 'txt', text: 'txt', md: 'md', markdown: 'md', html: 'html', htm: 'html' },
  ...{ xhtml: 'html', pdf: 'pdf', docx: 'docx', vtt: 'vtt', srt: 'srt' },
}

/** A text that names no better format may be one of these. */
const PLAIN: ReadonlySet<Format | null> = new Set([null, 'txt'])

export interface Told {
  /** The file in words; default its name. */
  named?: string
  /** Null for standard input. */
  fileName: string | null
  /** By the content type of an answer, which counts more than a name. */
  type?: Format | null
}

/**
 * By the first bytes where they are unmistakable, then by content type, then by the name's ending;
 * pages and captions without either are known by their beginning. Throws PledgeError for documents
 * of another kind, whatever their name says.
 */
export function formatOf(bytes: Uint8Array, { fileName, type = null, named: words }: Told): Format {
  const refused = foreign(bytes, words ?? fileName ?? 'Standard input')
  if (refused) throw refused
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  if (start.startsWith('PK\u0003\u0004')) return 'docx'
  if (/^[\s\u00ef\u00bb\u00bf]*%PDF-/.test(start)) return 'pdf'
  const named = (type === 'txt' ? null : type) ?? byEnding(fileName)
  // In UTF-16 every other byte of these characters is zero.
  const ascii = start.replace(/[^\t\n\r -~]/g, '')
  if (/^WEBVTT(?:[ \t\r\n]|$)/.test(ascii)) return 'vtt'
  return (PLAIN.has(named) ? byBeginning(ascii) : null) ?? named ?? 'txt'
}

/** By the ending of a file's name or an address's path. */
export function byEnding(name: string | null): Format | null {
  const ending = /\.([A-Za-z0-9]+)$/.exec(name ?? '')?.[1]?.toLowerCase() ?? ''
  return BY_ENDING[ending] ?? null
}

const TIMING = /^\s*(?:\d+[ \t]*\r?\n)?\d{1,2}:\d\d:\d\d,\d{1,3}[ \t]*-->/
const PAGE = /^<(!doctype\s+html|html|head|body)\b/i

function byBeginning(ascii: string): Format | null {
  if (TIMING.test(ascii)) return 'srt'
  return PAGE.test(withoutPrologue(ascii)) ? 'html' : null
}

/** From the first element on; '' where a comment does not end. */
function withoutPrologue(ascii: string): string {
  let rest = ascii.trimStart().replace(/^<\?xml[^>]*>\s*/i, '')
  while (rest.startsWith('<!--')) {
    const end = rest.indexOf('-->', 4)
    rest = end < 0 ? '' : rest.slice(end + 3).trimStart()
  }
  return rest
}

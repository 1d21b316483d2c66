import { PledgeError } from '../domain/errors.js'
import type { Format } from './types.js'

const BY_ENDING: Readonly<Record<string, Format>> = {
  txt: 'txt',
  text: 'txt',
  md: 'md',
  markdown: 'md',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
}

const FOREIGN: ReadonlyArray<[start: string, what: string]> = [
  ['%PDF-', 'a PDF'],
  ['PK\u0003\u0004', 'an office document or an archive'],
  ['\u00d0\u00cf\u0011\u00e0', 'an office document'],
  ['{\\rtf', 'a rich text document'],
  ['\u0089PNG', 'a picture'],
  ['\u00ff\u00d8\u00ff', 'a picture'],
  ['\u001f\u008b', 'a compressed file'],
]

/**
 * By the file's ending; without one (standard input) HTML is known by its beginning. Throws
 * PledgeError for documents that are not text, whatever their name says.
 */
export function formatOf(bytes: Uint8Array, fileName: string | null): Format {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  const foreign = FOREIGN.find(([mark]) => start.startsWith(mark))
  if (foreign) throw notText(fileName, foreign[1])
  const ending = /\.([A-Za-z0-9]+)$/.exec(fileName ?? '')?.[1]?.toLowerCase() ?? ''
  return BY_ENDING[ending] ?? (looksLikeHtml(start) ? 'html' : 'txt')
}

function looksLikeHtml(start: string): boolean {
  // In UTF-16 every other byte of these characters is zero.
  const ascii = start.replace(/[^\t\n\r -~]/g, '')
  return /^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<(!doctype\s+html|html|head|body)\b/i.test(
    ascii,
  )
}

function notText(fileName: string | null, what: string): PledgeError {
  return new PledgeError(
    'bad_input',
    `${fileName ?? 'Standard input'} is ${what}, not a text, Markdown or HTML file.`,
    'Save it as plain text (.txt, UTF-8) or as a web page (.html) and give that file.',
  )
}

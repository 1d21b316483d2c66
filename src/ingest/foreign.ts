import type { PledgeError } from '../domain/errors.js'
import { refusal } from './refusal.js'
import { type ZipEntry, zipEntries } from './zip.js'

const READ = 'plain text, Markdown, HTML, PDF, Word (.docx) and captions (.vtt, .srt)'
const SAVE = `Save it as a PDF or as plain text and give that; what can be read: ${READ}.`

const STARTS: ReadonlyArray<[start: string, what: string]> = [
  ['{\\rtf', 'a rich text document'],
  ['\u0089PNG', 'a picture'],
  ['\u00ff\u00d8\u00ff', 'a picture'],
  ['GIF8', 'a picture'],
  ['II*\u0000', 'a picture'],
  ['MM\u0000*', 'a picture'],
  ['\u001f\u008b', 'a compressed file'],
  ['7z\u00bc\u00af', 'an archive'],
  ['Rar!', 'an archive'],
  ['ID3', 'a recording'],
  ['OggS', 'a recording'],
  ['RIFF', 'a recording or a picture'],
  ['\u001aE\u00df\u00a3', 'a recording'],
]

/** What an office document is by the folders inside it. */
const OFFICE: ReadonlyArray<[inside: RegExp, what: string]> = [
  [/^xl\//, 'an Excel workbook'],
  [/^ppt\//, 'a PowerPoint presentation'],
  [/^content\.xml$/, 'an OpenDocument file'],
  [/^META-INF\/container\.xml$/, 'an e-book'],
]

/** Why bytes that begin so are none of the formats read; null where they may be one. */
export function foreign(bytes: Uint8Array, named: string): PledgeError | null {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0')) return oldOffice(bytes, named)
  if (start.startsWith('PK\u0003\u0004')) return zipped(bytes, named)
  const what = STARTS.find(([mark]) => start.startsWith(mark))?.[1] ?? film(start)
  return what === null ? null : refusal(`${named} is ${what}, which is not read.`, SAVE)
}

const film = (start: string): string | null => (start.slice(4, 8) === 'ftyp' ? 'a recording' : null)

function oldOffice(bytes: Uint8Array, named: string): PledgeError {
  const locked = Buffer.from('EncryptedPackage', 'utf16le')
  if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(locked)) {
    return refusal(
      `${named} is protected by a password.`,
      'Open it, save a copy without the password, and give that copy.',
    )
  }
  return refusal(
    `${named} is an office document of the old kind (.doc, .xls, .ppt), which is not read.`,
    'Open it and save it as .docx or PDF, and give that file.',
  )
}

/** Null for a Word document. */
function zipped(bytes: Uint8Array, named: string): PledgeError | null {
  const entries = zipEntries(bytes)
  if (entries === null) {
    return refusal(
      `${named} is damaged: it begins like a Word document or an archive, but its table of contents is missing or contradicts what it holds.`,
      'Get the file again, or open it and save it anew.',
    )
  }
  if (isWord(entries)) return null
  const what = OFFICE.find(([inside]) => entries.some(({ name }) => inside.test(name)))?.[1]
  return refusal(`${named} is ${what ?? 'an archive'}, which is not read.`, SAVE)
}

const isWord = (entries: readonly ZipEntry[]): boolean =>
  entries.some(({ name }) => /^word\/document\d*\.xml$/.test(name))

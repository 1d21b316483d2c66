import { refusal } from './refusal.js'
import type { Format } from './types.js'

const TYPES: ReadonlyMap<string, Format | null> = new Map<string, Format | null>([
  ['text/html', 'html'],
  ['application/xhtml+xml', 'html'],
  ['text/plain', 'txt'],
  ['text/markdown', 'md'],
  ['text/x-markdown', 'md'],
  ['application/pdf', 'pdf'],
  ['application/x-pdf', 'pdf'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
  ['text/vtt', 'vtt'],
  ['text/srt', 'srt'],
  ['application/x-subrip', 'srt'],
  ['application/srt', 'srt'],
  // These say nothing: the bytes and the name do, and an old Word document is refused by its own.
  ['', null],
  ['application/octet-stream', null],
  ['binary/octet-stream', null],
  ['application/x-download', null],
  ['application/force-download', null],
  ['application/msword', null],
])

/** What the server is told we read. */
export const ACCEPT =
  'text/html, application/pdf;q=0.9, text/plain;q=0.9, text/vtt;q=0.9, */*;q=0.5'

/**
 * Format and character set by a content type; format null where the type says nothing. Throws
 * PledgeError for types that are not read.
 */
export function typeOf(
  header: string | null,
  named: string,
): { type: Format | null; charset: string | null } {
  const [name = '', ...parameters] = (header ?? '').split(';').map((part) => part.trim())
  const type = TYPES.get(name.toLowerCase())
  if (type === undefined) {
    throw refusal(
      `${named} is of the type ${name.slice(0, 80)}, which is not read.`,
      'Give the address of a page, a text, a PDF, a Word document (.docx) or captions (.vtt, .srt).',
    )
  }
  const charset = parameters
    .map((one) => /^charset\s*=\s*"?([A-Za-z0-9_:.-]+)"?$/i.exec(one)?.[1])
    .find((one) => one !== undefined)
  return { type, charset: charset ?? null }
}

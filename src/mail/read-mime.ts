/** What can be read back from a mail that `buildMime` made; not a parser for foreign mail. */
export interface ReadMail {
  subject: string
  /** As written in the header, RFC 5322. */
  date: string
  text: string
  html: string
}

/** Reads subject, date and both parts of one of our own mails. Missing ones are empty. */
export function readMime(mime: string): ReadMail {
  const lines = mime.replace(/\r\n/g, '\n')
  const head = headers(lines)
  const boundary = /boundary="?([^";\n]+)"?/.exec(head.get('content-type') ?? '')?.[1]
  const bodies = boundary ? parts(lines, boundary) : [lines]
  const find = (type: string) =>
    bodies.find((b) => headers(b).get('content-type')?.startsWith(type))
  return {
    subject: decodeWords(head.get('subject') ?? ''),
    date: head.get('date') ?? '',
    text: bodyOf(find('text/plain')),
    html: bodyOf(find('text/html')),
  }
}

function headers(part: string): Map<string, string> {
  const end = part.indexOf('\n\n')
  const head = (end < 0 ? part : part.slice(0, end)).replace(/\n[ \t]+/g, ' ')
  const found = new Map<string, string>()
  for (const line of head.split('\n')) {
    const colon = line.indexOf(':')
    if (colon > 0) found.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim())
  }
  return found
}

const parts = (lines: string, boundary: string) =>
  lines
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => part.replace(/^\n|\n$/g, ''))

function bodyOf(part: string | undefined): string {
  if (part === undefined) return ''
  const body = part.slice(part.indexOf('\n\n') + 2)
  const encoding = headers(part).get('content-transfer-encoding')?.toLowerCase()
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8')
  return encoding === 'quoted-printable' ? unquote(body.replace(/=\n/g, '')) : body
}

function unquote(text: string): string {
  const bytes = text
    .replace(/[^\x20-\x7e\t\n]/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

function decodeWords(value: string): string {
  return value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, how: string, body: string) =>
      how.toLowerCase() === 'b'
        ? Buffer.from(body, 'base64').toString('utf8')
        : unquote(body.replace(/_/g, ' ')),
    )
}

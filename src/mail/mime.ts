import { createHash } from 'node:crypto'
import MailComposer from 'nodemailer/lib/mail-composer'
import type { Temporal } from 'temporal-polyfill'
import { bareAddress } from './identity.js'
import { plain } from './plain.js'

export interface MimeInput {
  subject: string
  text: string
  html: string
  /** Address or `Name <address>`. */
  from: string
  to: string | { name: string | null; address: string }
  /** `<uid@domain>`. */
  messageId: string
  /** The run's `now`. */
  date: Temporal.Instant
  /** Message-IDs of the thread, oldest first; the last one is what this answers. */
  references?: readonly string[]
  /** See `listIdOf`; left out for mails that a person asked for, such as a sign-in link. */
  listId?: string | null
  /** `https` counts only when it is one; `mailto` needs a mailbox that somebody reads. */
  unsubscribe?: { https?: string | null; mailto?: string | null }
  replyTo?: string | null
}

/**
 * The whole mail with CRLF line ends; the same input gives the same bytes. No header can be
 * smuggled in: every value is reduced to one line first.
 */
export async function buildMime(input: MimeInput): Promise<string> {
  const references = (input.references ?? []).map(plain)
  const composer = new MailComposer({
    from: mailbox(input.from),
    to: typeof input.to === 'string' ? mailbox(input.to) : named(input.to.name, input.to.address),
    replyTo: input.replyTo ? mailbox(input.replyTo) : undefined,
    subject: plain(input.subject),
    text: input.text,
    html: input.html,
    messageId: plain(input.messageId),
    date: new Date(input.date.epochMilliseconds),
    references: references.length > 0 ? references.join(' ') : undefined,
    inReplyTo: references.at(-1),
    headers: headersOf(input),
    textEncoding: 'quoted-printable',
    baseBoundary: createHash('sha256').update(input.messageId).digest('hex').slice(0, 16),
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const mime = await composer.compile().build()
  return mime.toString('utf8')
}

interface Header {
  key: string
  value: string
}

function headersOf(input: MimeInput): Header[] {
  const list = input.listId
    ? [{ key: 'List-Id', value: `Pledgewatch <${plain(input.listId)}>` }]
    : []
  return [
    ...list,
    ...unsubscribeHeaders(input.unsubscribe ?? {}),
    // RFC 3834: nobody's holiday notice should answer this. Bounces must still come.
    { key: 'Auto-Submitted', value: 'auto-generated' },
    { key: 'X-Auto-Response-Suppress', value: 'DR, RN, NRN, OOF, AutoReply' },
  ]
}

/** One header with both ways (RFC 2369); one click (RFC 8058) only where it is safe, over https. */
function unsubscribeHeaders(ways: { https?: string | null; mailto?: string | null }): Header[] {
  const https = ways.https && /^https:\/\/[^\s<>,]+$/i.test(ways.https) ? ways.https : null
  const mailto = ways.mailto && /^mailto:[^\s<>,]+$/i.test(ways.mailto) ? ways.mailto : null
  const value = [https, mailto].flatMap((way) => (way ? [`<${way}>`] : [])).join(', ')
  const header = value === '' ? [] : [{ key: 'List-Unsubscribe', value }]
  if (!https) return header
  return [...header, { key: 'List-Unsubscribe-Post', value: 'List-Unsubscribe=One-Click' }]
}

function mailbox(text: string): { name: string; address: string } {
  const line = plain(text)
  const address = bareAddress(line)
  const name = line === address ? '' : line.slice(0, line.lastIndexOf('<'))
  return named(name.replace(/^\s*"|"\s*$/g, ''), address)
}

const named = (name: string | null, address: string) => ({
  name: plain(name ?? ''),
  address: plain(address),
})

import { PledgeError } from '../domain/errors.js'

export interface SmtpServer {
  host: string
  port: number
  secure: boolean
  auth: { user: string; pass: string } | null
}

/**
 * Reads `smtp://user:password@host:port` or `smtps://…`; ports default to 587 and 465. Parameters
 * after `?` are left to the transport. Throws PledgeError `config`; its words never hold a password.
 */
export function readSmtpUrl(text: string): SmtpServer {
  const url = parse(text.trim())
  const secure = url.protocol === 'smtps:'
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    auth: url.username === '' ? null : { user: decoded(url.username), pass: decoded(url.password) },
  }
}

function parse(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url) throw unusable('SMTP_URL cannot be read as an address.')
  if (url.protocol !== 'smtp:' && url.protocol !== 'smtps:') {
    throw unusable('SMTP_URL has to begin with smtp:// or smtps://.')
  }
  if (url.hostname === '') throw unusable('SMTP_URL names no mail server.')
  return url
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    throw unusable('The user name or password in SMTP_URL holds a stray % sign.')
  }
}

const unusable = (message: string) =>
  new PledgeError(
    'config',
    message,
    'Write it as smtp://user:password@host:587 or smtps://user:password@host:465, with special characters of the password percent-encoded (@ is %40, % is %25).',
  )

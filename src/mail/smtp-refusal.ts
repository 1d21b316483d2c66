import type { RefusalOf, SendResult } from './transport.js'

type Refusal = Extract<SendResult, { ok: false }>

interface SmtpError {
  code: string | null
  command: string | null
  /** The reply code, 250…599. */
  status: number | null
  /** The server's whole reply. */
  response: string | null
  message: string
}

const CONNECTION_WORDS: Record<string, string> = {
  ECONNREFUSED: 'nothing listens there',
  ECONNRESET: 'the connection was cut',
  EHOSTUNREACH: 'no way to that host',
  ENETUNREACH: 'no way to that network',
  ENOTFOUND: 'no host of that name',
  EAI_AGAIN: 'the name could not be looked up',
  EDNS: 'the name could not be looked up',
  ETIMEDOUT: 'it did not answer in time',
  EABORT: 'it did not finish in time',
  ECONNECTION: 'the connection was cut',
}

/** Sorts what the transport threw; `server` is host:port, for words a person can act on. */
export function refusalOf(error: unknown, server: string): Refusal {
  const e = read(error)
  const about = aboutOf(e)
  const final = e.status !== null && e.status >= 500 && e.status !== 503
  return {
    ok: false,
    about,
    permanent: about !== 'server' && (final || e.status === null),
    response: wordsOf(e, server),
  }
}

function read(error: unknown): SmtpError {
  const bag: Record<string, unknown> =
    typeof error === 'object' && error !== null ? { ...error } : {}
  const text = (key: string) => (typeof bag[key] === 'string' ? bag[key] : null)
  return {
    code: text('code'),
    command: text('command'),
    status: typeof bag.responseCode === 'number' ? bag.responseCode : null,
    response: text('response'),
    message: error instanceof Error ? error.message : String(error),
  }
}

function aboutOf(e: SmtpError): RefusalOf {
  if (e.code === 'EENVELOPE' && e.command === 'RCPT TO') return isOurFault(e) ? 'server' : 'address'
  if (e.code === 'EENVELOPE' && e.status === null) return 'address'
  if (e.code !== 'EMESSAGE') return 'server'
  return /\b[45]\.[12]\.\d+\b/.test(e.response ?? '') ? 'address' : 'message'
}

/** The ways in which servers say that they do not relay; the word alone may be part of a name. */
const NO_RELAY =
  /\brelay(ing)? (access )?(denied|prohibited|not (allowed|permitted))|\bunable to relay\b/i
/** "Delivery not authorized", of RFC 3463. */
const NOT_AUTHORIZED = /(?<![\d.])5\.7\.1(?!\.?\d)/

/** A relay that wants a login, or does not relay for us, says nothing about the recipient. */
function isOurFault({ status, response }: SmtpError): boolean {
  if ([530, 535, 538].includes(status ?? 0)) return true
  return NO_RELAY.test(response ?? '') || NOT_AUTHORIZED.test(response ?? '')
}

function wordsOf(e: SmtpError, server: string): string {
  if (e.code === 'EAUTH' || e.code === 'ENOAUTH') {
    return `${server} refused the user name or password${e.response ? `: ${e.response}` : ''}`
  }
  if (e.response) return e.response
  const known = causeOf(e)
  return known ? `${server} cannot be reached: ${known}` : `${server}: ${e.message}`
}

// A socket error carries the system's code only in its message.
function causeOf(e: SmtpError): string | undefined {
  const inside = /\b(E[A-Z_]{4,})\b/.exec(e.message)?.[1]
  return CONNECTION_WORDS[inside ?? ''] ?? CONNECTION_WORDS[e.code ?? '']
}

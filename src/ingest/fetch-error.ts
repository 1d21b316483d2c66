import { PledgeError } from '../domain/errors.js'
import { refusal } from './refusal.js'

const SAVE = 'Open it with a browser, save the page and give that file.'

/** PledgeError for an answer that is not the page. */
export function checkStatus(status: number, named: string): void {
  if (status >= 200 && status < 300 && status !== 204 && status !== 205) return
  throw refusal(`${named} ${statusWords(status)}.`, nextFor(status))
}

function statusWords(status: number): string {
  if (status === 404 || status === 410) return `leads to no page (the answer was ${status})`
  if (status === 401 || status === 403 || status === 407) {
    return `wants a login, or does not let programs in (the answer was ${status})`
  }
  if (status === 429) return 'has been asked too often for now (the answer was 429)'
  if (status >= 500) return `is out of order for now (the answer was ${status})`
  return `gave no page (the answer was ${status})`
}

function nextFor(status: number): string {
  if (status === 404 || status === 410) return 'Check the address with a browser.'
  return status === 429 || status >= 500 ? 'Try again later, or save the page and give that.' : SAVE
}

/** The failure of a request in a person's words. */
export function fetchError(error: unknown, named: string, seconds: number): PledgeError {
  for (const one of chainOf(error)) {
    if (one instanceof PledgeError) return one
    if (one.name === 'TimeoutError' || isOneOf(one, SLOW)) return tooSlow(named, seconds)
    const known = WORDS.find(([codes]) => isOneOf(one, codes))
    if (known) return refusal(`${named} ${known[1]}.`, known[2])
  }
  return refusal(`${named} could not be fetched.`, `Check the address. ${SAVE}`)
}

/** An error and what brought it about. */
function chainOf(error: unknown): Error[] {
  const chain: Error[] = []
  let at: unknown = error
  while (at instanceof Error && chain.length < 5) {
    chain.push(at)
    at = at instanceof AggregateError ? at.errors[0] : at.cause
  }
  return chain
}

const isOneOf = (error: Error, codes: RegExp): boolean =>
  'code' in error && typeof error.code === 'string' && codes.test(error.code)

const SLOW = /^(?:UND_ERR_(?:CONNECT|HEADERS|BODY)_TIMEOUT|ETIMEDOUT)$/

const WORDS: ReadonlyArray<[codes: RegExp, words: string, next: string]> = [
  [/^(?:ENOTFOUND|EAI_\w+)$/, 'was not found: no host answers to that name', 'Check the address.'],
  [
    /^(?:ECONNREFUSED|EHOSTUNREACH|ENETUNREACH)$/,
    'cannot be reached',
    'Check the address and the network, or save the page and give that file.',
  ],
  [
    /^(?:CERT_|DEPTH_|UNABLE_|SELF_|ERR_TLS|EPROTO)/,
    'has no certificate that can be trusted',
    SAVE,
  ],
  [/^(?:ECONNRESET|UND_ERR_SOCKET|EPIPE)$/, 'broke off the answer', 'Try again later.'],
  [/^Z_|^ERR__ERROR_FORMAT/, 'sent an answer that cannot be unpacked', SAVE],
]

const tooSlow = (named: string, seconds: number) =>
  refusal(
    `${named} did not answer whole within ${seconds} seconds.`,
    'Try again later, or save the page and give that file.',
  )

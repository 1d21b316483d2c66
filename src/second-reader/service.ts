import { NoAnswer } from './answer.js'
import type { Message } from './prompt.js'
import { ANSWER_SCHEMA } from './prompt.js'
import type { SecondReaderOptions } from './types.js'

/** Asking on would get the same answer for every passage. */
export class GiveUp extends NoAnswer {}

/** How the JSON is asked for; services that refuse one way are asked the next. */
const FORMATS = [
  {
    type: 'json_schema',
    json_schema: { name: 'commitments', strict: true, schema: ANSWER_SCHEMA },
  },
  { type: 'json_object' },
  undefined,
] as const

/** What was learnt about a service while a text is read. */
export interface Manners {
  /** Index into the ways of asking for JSON. */
  format: number
  /** Some models take no temperature. */
  temperature: boolean
}

export const FIRST_MANNERS: Manners = { format: 0, temperature: true }

const MOST_BYTES = 1024 * 1024

/** The service's address for chat completions; a base that names it already stays as it is. */
export function endpointOf(base: string): URL {
  const url = new URL(base)
  const path = url.pathname.replace(/\/+$/, '')
  url.pathname = path.endsWith('/chat/completions') ? path : `${path}/chat/completions`
  return url
}

export function post(
  { url, model, key }: SecondReaderOptions,
  messages: readonly Message[],
  { format, temperature }: Manners,
  signal: AbortSignal,
): Promise<Response> {
  const wanted = FORMATS[format]
  return fetch(endpointOf(url), {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      ...(key === null ? {} : { authorization: `Bearer ${key}` }),
    },
    body: JSON.stringify({
      ...{ model, messages, stream: false },
      ...(temperature ? { temperature: 0 } : {}),
      ...(wanted ? { response_format: wanted } : {}),
    }),
    // The text and the key go to the address that was configured, and to no other.
    redirect: 'manual',
    signal,
  })
}

/** Another way to ask after a refused request; null when there is none left. */
export function gentler(sent: Manners, complaint: string): Manners | null {
  if (sent.temperature && /temperature/i.test(complaint)) return { ...sent, temperature: false }
  if (sent.format < FORMATS.length - 1) return { ...sent, format: sent.format + 1 }
  return sent.temperature ? { ...sent, temperature: false } : null
}

/** The body as text; NoAnswer when it is longer than any good answer. */
export async function bodyOf(response: Response): Promise<string> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of response.body ?? []) {
    length += part.length
    if (length > MOST_BYTES) throw new NoAnswer('the answer was too long')
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

/** Why a status means no answer; the service's own words are kept out, they may repeat the key. */
export function refusalOf(status: number): NoAnswer {
  if (status === 401 || status === 403) return new GiveUp(`the service refused the key (${status})`)
  if (status === 404) return new GiveUp('the service does not know this address or model (404)')
  if (status === 429) return new NoAnswer('the service had too many requests (429)')
  return new NoAnswer(`the service answered with status ${status}`)
}

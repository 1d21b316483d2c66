import { Agent, fetch, type Response } from 'undici'
import type { FetchSettings } from '../domain/settings.js'
import {
  type Allowed,
  checkNumber,
  isPublic,
  type Resolve,
  readAddress,
  resolveHost,
  vetted,
} from './fetch-address.js'
import { checkStatus, fetchError } from './fetch-error.js'
import { ACCEPT, typeOf } from './fetch-type.js'
import { byEnding } from './format.js'
import { readBytes } from './read.js'
import { refusal } from './refusal.js'
import type { Format, Ingested } from './types.js'

const MOST_REDIRECTS = 5
const REDIRECTS = new Set([301, 302, 303, 307, 308])
const HEADERS = { accept: ACCEPT, 'user-agent': 'Pledgewatch (one page, as a person asked)' }

export interface FetchOptions extends FetchSettings {
  /** Told by a person; else found out. */
  format?: Format | undefined
  /** Which IP addresses may be connected to; default by `allowPrivate`. */
  isAllowed?: Allowed
  /** Default the system's look-up. */
  resolve?: Resolve
  /** Ends it early. */
  signal?: AbortSignal
}

/**
 * The statement at an address. Only the open Internet is asked, at the very IP addresses that were
 * looked at, after each redirect anew, by no proxy and with no cookies; within the limits of time
 * and size. Throws PledgeError `bad_input` that says why there is none.
 */
export async function fetchStatement(address: string, options: FetchOptions): Promise<Ingested> {
  const url = readAddress(address.trim())
  const { response, bytes, finalUrl } = await answerOf(url, options)
  const { type, charset } = typeOf(response.headers.get('content-type'), finalUrl.href)
  const name = nameIn(finalUrl)
  const read = await readBytes(bytes, {
    ...{ fileName: byEnding(name) ? name : null, named: finalUrl.href, type, charset },
    ...(options.format && { format: options.format }),
  })
  return { ...read, url: canonical(read.url, finalUrl), fetched: true }
}

interface Answer {
  response: Response
  bytes: Uint8Array
  finalUrl: URL
}

async function answerOf(first: URL, options: FetchOptions): Promise<Answer> {
  const agent = agentOf(options)
  const limit = AbortSignal.timeout(options.seconds * 1000)
  const signal = options.signal ? AbortSignal.any([limit, options.signal]) : limit
  let url = first
  try {
    for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
      checkNumber(url, allowedBy(options))
      const redirect = 'manual'
      const response = await fetch(url, { dispatcher: agent, redirect, signal, headers: HEADERS })
      const next = response.headers.get('location')
      if (!REDIRECTS.has(response.status) || next === null) {
        return { response, finalUrl: url, bytes: await bodyOf(response, url, options.megabytes) }
      }
      await response.body?.cancel()
      url = readAddress(next, url)
    }
    throw refusal(
      `${first.href} leads on and on (more than ${MOST_REDIRECTS} redirects).`,
      'Open it with a browser and give the address where that ends.',
    )
  } catch (error) {
    throw fetchError(error, url.href, options.seconds)
  } finally {
    await agent.destroy()
  }
}

/** Connects to the addresses that were vetted and to no others: there is no second look-up. */
function agentOf(options: FetchOptions): Agent {
  const { resolve = resolveHost } = options
  return new Agent({
    connect: {
      lookup: (host, { all }, done) => {
        vetted(host, allowedBy(options), resolve).then(
          (found) => {
            const [first] = found
            if (all || !first) done(null, found)
            else done(null, first.address, first.family)
          },
          (error: Error) => done(error, []),
        )
      },
    },
  })
}

const allowedBy = ({ isAllowed, allowPrivate }: FetchOptions): Allowed =>
  isAllowed ?? (allowPrivate ? () => true : isPublic)

/** The body, unpacked; refused before anything is read where its status or type tell enough. */
async function bodyOf(response: Response, url: URL, megabytes: number): Promise<Uint8Array> {
  checkStatus(response.status, url.href)
  typeOf(response.headers.get('content-type'), url.href)
  const most = megabytes * 1024 * 1024
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of response.body ?? []) {
    length += chunk.length
    if (length > most) {
      throw refusal(
        `${url.href} is larger than ${megabytes} MB.`,
        'Save it, and give the part that holds the statement as a file.',
      )
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, length)
}

function nameIn({ pathname }: URL): string | null {
  const last = pathname.split('/').at(-1) ?? ''
  try {
    return decodeURIComponent(last) || null
  } catch {
    return last
  }
}

/** What a page calls its own address, where that is of the same host. */
function canonical(told: string | undefined, fetched: URL): string {
  const same = told !== undefined && URL.canParse(told) && new URL(told).host === fetched.host
  return same ? told : fetched.href
}

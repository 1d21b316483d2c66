import type { LookupAddress } from 'node:dns'
import { lookup } from 'node:dns/promises'
import ipaddr from 'ipaddr.js'
import { refusal } from './refusal.js'

/** Whether an IP address may be connected to. */
export type Allowed = (address: string) => boolean

/** All addresses of a host name. */
export type Resolve = (host: string) => Promise<LookupAddress[]>

export const resolveHost: Resolve = (host) => lookup(host, { all: true })

/** Public by its number, and yet of the machine's own data centre. */
const METADATA = new Set(['168.63.129.16'])

/**
 * Whether an IP address is one of the open Internet: not loopback, private, link-local, shared,
 * multicast, reserved or that of a cloud's metadata, in whatever IPv6 clothes it comes.
 */
export const isPublic: Allowed = (address) => {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.parse(address)
  const ip = parsed instanceof ipaddr.IPv6 ? (embedded(parsed) ?? parsed) : parsed
  return ip.range() === 'unicast' && !METADATA.has(ip.toString())
}

/** The one prefix under which the last four bytes are an IPv4 address of the Internet (RFC 6052). */
const TRANSLATED = ipaddr.IPv6.parse('64:ff9b::')

/**
 * The IPv4 address that an IPv6 one only carries: mapped, or translated by the network. Not under
 * 64:ff9b:1::/48 (RFC 8215): each network lays those bytes out as it likes, and uses it inside only.
 */
function embedded(ip: ipaddr.IPv6): ipaddr.IPv4 | null {
  if (ip.isIPv4MappedAddress()) return ip.toIPv4Address()
  const translated = ip.match(TRANSLATED, 96)
  return translated ? new ipaddr.IPv4(ip.toByteArray().slice(12)) : null
}

/** Reads an address given by a person; PledgeError for one that is not fetched as it stands. */
export function readAddress(text: string, base?: URL): URL {
  if (!URL.canParse(text, base?.href)) {
    throw refusal(
      `“${text}” is not an address.`,
      'Give it whole, for example https://example.org/statement.',
    )
  }
  const url = new URL(text, base)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw refusal(
      `Addresses that begin with ${url.protocol}// are not fetched.`,
      'Give one that begins with https:// or http://, or save the file and give that.',
    )
  }
  if (url.username !== '' || url.password !== '') {
    throw refusal(
      'The address holds a name or password, which would be stored with the source.',
      'Sign in with a browser, save the page and give that file.',
    )
  }
  return url
}

/** The vetted addresses of a host; PledgeError where any of them may not be connected to. */
export async function vetted(
  host: string,
  isAllowed: Allowed,
  resolve: Resolve,
): Promise<LookupAddress[]> {
  const found = await resolve(host)
  if (found.length > 0 && found.every(({ address }) => isAllowed(address))) return found
  throw notPublic(host)
}

/** An address that is a number needs no look-up, so none would vet it. */
export function checkNumber({ hostname }: URL, isAllowed: Allowed): void {
  const number = hostname.replace(/^\[|\]$/g, '')
  if (ipaddr.isValid(number) && !isAllowed(number)) throw notPublic(hostname)
}

const notPublic = (host: string) =>
  refusal(
    `${host} lies in a private or reserved network and is not fetched.`,
    'Save the page with a browser and give that file, or allow it: fetch.allowPrivate in the configuration.',
  )

import { PledgeError } from './domain/errors.js'

/** An address as it was given; PledgeError that names the key when it cannot be used. */
export function urlOf(key: string, text: string | null, protocols: string[]): string | null {
  if (text === null) return null
  const url = URL.canParse(text) ? new URL(text) : null
  if (url && protocols.includes(url.protocol)) return text
  throw wrong(
    key,
    'is not an address that can be used',
    `It begins with ${protocols.map((p) => `${p}//`).join(' or ')}.`,
  )
}

export function wrong(key: string, what: string, next: string): PledgeError {
  return new PledgeError('config', `${key} ${what}.`, next)
}

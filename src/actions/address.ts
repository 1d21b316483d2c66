import { PledgeError } from '../domain/errors.js'

const SHAPE = /^[^\s@<>()[\]\\,;:"]+@(?:localhost|[^\s@<>()[\]\\,;:"]+\.[^\s@.<>()[\]\\,;:"]+)$/

/** The address without white space around it; PledgeError 'bad_input' when it is none. */
export function checkAddress(given: string): string {
  const address = given.trim()
  if (SHAPE.test(address) && address.length <= 254) return address
  throw new PledgeError(
    'bad_input',
    `“${address}” is not a mail address.`,
    'Write it as name@example.org.',
  )
}

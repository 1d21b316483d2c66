import { PledgeError } from '../domain/errors.js'

/** A file or page that cannot be taken, with the way out. */
export function refusal(message: string, next: string): PledgeError {
  return new PledgeError('bad_input', message, next)
}

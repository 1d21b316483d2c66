import { PledgeError } from '../domain/errors.js'

/** An error as a person reads it: what is wrong, what to do next. Never a stack trace. */
export function asErrorLines(error: unknown): string {
  if (error instanceof PledgeError) return `${error.message}\n${error.next}\n`
  const known = ofSystem(error)
  if (known) return asErrorLines(known)
  const words = reasonOf(error)
  return `Something unexpected went wrong: ${words}\nNothing half-done was kept. Try again; if it stays, report this line.\n`
}

/** What the database said rather than the query it said it of. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error.message.startsWith('Failed query') && error.cause) return reasonOf(error.cause)
  return error.message.split('\n')[0] ?? ''
}

/** Errors of the operating system and the database connection that reach the top unexplained. */
function ofSystem(error: unknown): PledgeError | null {
  const code = codeOf(error)
  switch (code) {
    case 'ENOSPC':
      return new PledgeError('unavailable', 'The disk is full.', 'Free some space and try again.')
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new PledgeError(
        'unavailable',
        `No permission to write: ${messageOf(error)}.`,
        'Choose another folder with PLEDGEWATCH_DATA, or change its owner.',
      )
    case 'ECONNREFUSED':
    case 'ECONNRESET':
    case '57P01':
      return new PledgeError(
        'unavailable',
        'The database does not answer.',
        'Check that it runs and that DATABASE_URL is right, then try again.',
      )
    default:
      return null
  }
}

function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  if ('code' in error && typeof error.code === 'string') return error.code
  return error.cause === undefined ? undefined : codeOf(error.cause)
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
